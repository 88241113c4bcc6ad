import '../page.css';
import { MARKDOWN } from '../content';

const field = document.querySelector('textarea') as HTMLTextAreaElement;
field.value = MARKDOWN;
window.editorValue = () => field.value;
