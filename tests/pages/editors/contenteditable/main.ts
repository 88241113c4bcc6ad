import '../page.css';
import { HTML } from '../content';

const host = document.querySelector('#editor') as HTMLElement;
host.innerHTML = HTML;
window.editorValue = () => host.innerHTML;
