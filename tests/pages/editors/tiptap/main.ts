import '../page.css';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { HTML } from '../content';

const editor = new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit], content: HTML });
window.editorValue = () => editor.getHTML();
