import { ckEditor } from './ckeditor';
import { codeMirror } from './codemirror';
import { contenteditable } from './contenteditable';
import { draftJs } from './draft';
import { drawn } from './drawn';
import { editorJs } from './editorjs';
import { gutenberg } from './gutenberg';
import { lexical } from './lexical';
import { proseMirror } from './prosemirror';
import { quill } from './quill';
import { slate } from './slate';
import { textarea } from './textarea';
import { tinyMce } from './tinymce';
import { trix } from './trix';
import type { EditorAdapter } from './types';

/** In the order they are asked: whatever is no known family is an editable host like any other. */
export const ADAPTERS: EditorAdapter[] = [
  drawn,
  textarea,
  proseMirror,
  lexical,
  slate,
  quill,
  ckEditor,
  tinyMce,
  codeMirror,
  trix,
  editorJs,
  gutenberg,
  draftJs,
  contenteditable,
];

/** The editor an event happened in, by the event's composed path, and the adapter that can read it. */
export function pickEditor(path: readonly EventTarget[]): { adapter: EditorAdapter; element: Element } | undefined {
  const target = path[0] as Node | undefined;
  if (target?.nodeType !== Node.ELEMENT_NODE) return undefined;
  for (const adapter of ADAPTERS) {
    const element = adapter.find(target as Element);
    if (element === null) return undefined;
    if (element) return { adapter, element };
  }
  return undefined;
}
