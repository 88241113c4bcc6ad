import '../page.css';
import 'trix/dist/trix.css';
import 'trix';
import { HTML } from '../content';

interface TrixElement extends HTMLElement {
  value: string;
  editor: { loadHTML(html: string): void };
}

const element = document.querySelector('trix-editor') as TrixElement;
const load = () => {
  element.editor.loadHTML(HTML.replaceAll(/<\/?code>/g, ''));
  window.editorValue = () => element.value;
};
if (element.editor) load();
else element.addEventListener('trix-initialize', load, { once: true });
