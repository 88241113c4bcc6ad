import '../page.css';
import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/plugins/link';
import { HTML } from '../content';

(document.querySelector('#editor') as HTMLElement).innerHTML = HTML;
const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  inline: true,
  skin: false,
  content_css: false,
  plugins: 'link',
  toolbar: 'undo bold link',
  menubar: false,
  promotion: false,
  branding: false,
});
window.editorValue = () => editor?.getContent() ?? '';
