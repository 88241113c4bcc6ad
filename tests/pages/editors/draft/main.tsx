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
  type RawDraftContentState,
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

/** What Draft.js would save, written as HTML: in its own form every place after a change counts otherwise. */
function toHtml({ blocks }: RawDraftContentState): string {
  return blocks
    .map(({ type, text, inlineStyleRanges, entityRanges }) => {
      const tags = [
        ...inlineStyleRanges.map(({ offset, length, style }) => ({ offset, length, tag: style.toLowerCase() })),
        ...entityRanges.map(({ offset, length }) => ({ offset, length, tag: 'a' })),
      ];
      const inside = [...text].map((letter, at) => {
        const opened = tags.filter(({ offset }) => offset === at).map(({ tag }) => `<${tag}>`);
        const closed = tags.filter(({ offset, length }) => offset + length - 1 === at).map(({ tag }) => `</${tag}>`);
        return opened.join('') + letter + closed.join('');
      });
      return `<${type}>${inside.join('')}</${type}>`;
    })
    .join('');
}

function Page() {
  const [state, setState] = useState(initial);
  window.editorValue = () => toHtml(convertToRaw(state.getCurrentContent()));
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
