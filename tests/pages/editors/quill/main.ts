import '../page.css';
import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import { HTML } from '../content';

const quill = new Quill('#editor', {
  theme: 'snow',
  modules: { toolbar: ['bold', 'link', 'blockquote', 'code-block'] },
});
quill.setContents(quill.clipboard.convert({ html: HTML.replaceAll(/<\/?code>/g, '') }), 'silent');
quill.history.clear();
window.editorWrite = (words) => quill.insertText(quill.getLength() - 1, words, 'user');
window.editorValue = () => JSON.stringify(quill.getContents());
