import '../page.css';
import EditorJS from '@editorjs/editorjs';
import { PARAGRAPHS } from '../content';

const editor = new EditorJS({
  holder: 'editor',
  minHeight: 0,
  data: { blocks: PARAGRAPHS.map((text) => ({ type: 'paragraph', data: { text } })) },
});
await editor.isReady;

/** Saving is asynchronous: what was saved last is kept at hand, and every change saves. */
let saved = '';
const save = async () => {
  saved = JSON.stringify((await editor.save()).blocks.map(({ data }) => data));
};
await save();
setInterval(save, 50);
window.editorValue = () => saved;
