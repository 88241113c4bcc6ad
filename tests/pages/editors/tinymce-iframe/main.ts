import '../page.css';
import 'tinymce/skins/ui/oxide/skin.css';
import tinymce from 'tinymce';
import { HTML } from '../content';

// These want to find TinyMCE on the page.
await import('tinymce/models/dom');
await import('tinymce/themes/silver');
await import('tinymce/icons/default');
await import('tinymce/plugins/link');

(document.querySelector('#editor') as HTMLElement).innerHTML = HTML;
const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  inline: false,
  skin: false,
  content_css: false,
  plugins: 'link',
  toolbar: 'undo bold link',
  menubar: false,
  height: 420,
  promotion: false,
  branding: false,
});
window.editorValue = () => editor?.getContent() ?? '';
