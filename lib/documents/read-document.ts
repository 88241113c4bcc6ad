/** The text of a file somebody brings along. Read here, in this browser; nothing in it is run, loaded or shown. */
import { pointsElsewhere, textOfHtml } from './html';

/** elsewhere: a page whose text is in frames or pictures, as spreadsheets and slides are saved. */
export type Refusal = 'type' | 'damaged' | 'empty' | 'elsewhere' | 'too-large';
export type Document = { ok: true; text: string } | { ok: false; refusal: Refusal };

/** What is read, as a file field takes it. */
export const READABLE = '.txt,.text,.md,.markdown,.html,.htm,.docx';

/** A text longer than a book is no message. */
const LARGEST_FILE = 10_000_000;
const LONGEST_TEXT = 400_000;

type Reader = (file: File) => Promise<string>;

/** A refusal that only its reader can tell. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

const READERS: Record<string, Reader> = {
  txt: plain,
  text: plain,
  md: plain,
  markdown: plain,
  html: page,
  htm: page,
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
  } catch (error) {
    return { ok: false, refusal: error instanceof Refused ? error.refusal : 'damaged' };
  }
}

async function page(file: File): Promise<string> {
  const source = await plain(file);
  const text = textOfHtml(source);
  if (text === '' && pointsElsewhere(source)) throw new Refused('elsewhere');
  return text;
}

/** UTF-8, UTF-16, what a page says it is written in, and what old editors of the west write. */
async function plain(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = utf16Of(bytes.subarray(0, 4000));
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  // A picture with another name is no text.
  if (bytes.subarray(0, 4000).includes(0)) throw new Error('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared(bytes) ?? 'windows-1252').decode(bytes);
  }
}

/** UTF-16 without its mark: in the languages of Europe nearly every second byte is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = bytes.length * 0.4;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : undefined;
}

/** The encoding a page names for itself, where the browser knows it. */
function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(start)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
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
    .replace(/(?<![ \t\u00a0])[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
