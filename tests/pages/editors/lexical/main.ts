import '../page.css';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { $createQuoteNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { PARTS } from '../content';

const editor = createEditor({
  namespace: 'fixture',
  nodes: [LinkNode, QuoteNode, HeadingNode],
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(document.querySelector('#editor'));
registerRichText(editor);
editor.update(
  () => {
    for (const { kind, runs } of PARTS.filter((part) => part.kind !== 'code')) {
      const block = kind === 'quote' ? $createQuoteNode() : $createParagraphNode();
      for (const { text, bold, link } of runs) {
        const words = $createTextNode(text);
        if (bold) words.toggleFormat('bold');
        block.append(link ? $createLinkNode(link).append(words) : words);
      }
      $getRoot().append(block);
    }
  },
  { discrete: true },
);
registerHistory(editor, createEmptyHistoryState(), 1000);
window.editorValue = () => JSON.stringify(editor.getEditorState().toJSON());
