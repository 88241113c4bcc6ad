import '../page.css';
import './global';
import 'draft-js/dist/Draft.css';
import {
  CompositeDecorator,
  ContentState,
  convertFromHTML,
  convertToRaw,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  RichUtils,
} from 'draft-js';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HTML } from '../content';

const links = new CompositeDecorator([
  {
    strategy: (block, callback, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, callback),
    component: ({ children }: { children?: ReactNode }) => <a href="https://desk.example/">{children}</a>,
  },
]);

const { contentBlocks, entityMap } = convertFromHTML(HTML);
const initial = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap), links);

function Page() {
  const [state, setState] = useState(initial);
  window.editorValue = () => JSON.stringify(convertToRaw(state.getCurrentContent()));
  return (
    <Editor
      editorState={state}
      onChange={setState}
      keyBindingFn={getDefaultKeyBinding}
      handleKeyCommand={(command, current) => {
        const next = RichUtils.handleKeyCommand(current, command);
        if (next) setState(next);
        return next ? 'handled' : 'not-handled';
      }}
    />
  );
}

createRoot(document.querySelector('#editor') as HTMLElement).render(<Page />);
