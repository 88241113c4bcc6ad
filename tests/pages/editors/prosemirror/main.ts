import '../page.css';
import 'prosemirror-view/style/prosemirror.css';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { HTML } from '../content';

const source = document.createElement('div');
source.innerHTML = HTML;
const view = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(source),
    plugins: [
      history(),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-b': toggleMark(schema.marks.strong) }),
      keymap(baseKeymap),
    ],
  }),
});
window.editorValue = () => {
  const out = document.createElement('div');
  out.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  return out.innerHTML;
};
