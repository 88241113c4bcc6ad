/** The text of a file somebody brings along. Read here, in this browser; nothing in it is run, loaded or shown. */
import { textOfHtml } from './html';

export type Refusal = 'type' | 'damaged' | 'empty' | 'too-large';
export type Document = { ok: true; text: string } | { ok: false; refusal: Refusal };

/** What is read, as a file field takes it. */
export const READABLE = '.txt,.text,.md,.markdown,.html,.htm,.docx';

/** A text longer than a book is no message. */
const LARGEST_FILE = 10_000_000;
const LONGEST_TEXT = 400_000;

type Reader = (file: File) => Promise<string>;

const READERS: Record<string, Reader> = {
  txt: plain,
  text: plain,
  md: plain,
  markdown: plain,
  html: async (file) => textOfHtml(await plain(file)),
  htm: async (file) => textOfHtml(await plain(file)),
  docx: word,
};

/** Never throws: what cannot be read is an answer. */
export async function readDocument(file: File): Promise<Document> {
  const reader = READERS[/\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? ''];
  if (!reader) return { ok: false, refusal: 'type' };
  if (file.size > LARGEST_FILE) return { ok: false, refusal: 'too-large' };
  try {
    const text = tidy(await reader(file));
    if (text === '') return { ok: false, refusal: 'empty' };
    return text.length > LONGEST_TEXT ? { ok: false, refusal: 'too-large' } : { ok: true, text };
  } catch {
    return { ok: false, refusal: 'damaged' };
  }
}

/** UTF-8, UTF-16 with its mark, and what old editors of the west write. */
async function plain(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A picture with another name is no text.
  if (bytes.subarray(0, 4000).includes(0)) throw new Error('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Brought in only when somebody opens such a file: it is larger than everything else on the page. */
async function word(file: File): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ arrayBuffer: await file.arrayBuffer() });
  return value;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
