/** The real editors of tests/pages/editors, and what is asked of each: the columns of lib/editors/EDITORS.md. */
import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Box } from './marks';

export interface EditorCase {
  /** Folder under tests/pages/editors, and the row in EDITORS.md. */
  page: string;
  /** Name of the adapter in lib/editors. */
  adapter: string;
  /** What can be written in, in the page or in its frame. */
  host: string;
  frame?: string;
  /** Goes through Firefox too. */
  firefox?: true;
}

export const EDITORS: EditorCase[] = [
  { page: 'textarea', adapter: 'textarea', host: 'textarea', firefox: true },
  { page: 'contenteditable', adapter: 'contenteditable', host: '#editor', firefox: true },
  { page: 'prosemirror', adapter: 'ProseMirror', host: '.ProseMirror', firefox: true },
  { page: 'tiptap', adapter: 'ProseMirror', host: '.ProseMirror' },
  { page: 'lexical', adapter: 'Lexical', host: '#editor', firefox: true },
  { page: 'slate', adapter: 'Slate', host: '[data-slate-editor]' },
  { page: 'quill', adapter: 'Quill', host: '.ql-editor', firefox: true },
  { page: 'ckeditor5', adapter: 'CKEditor 5', host: '.ck-editor__editable', firefox: true },
  { page: 'tinymce-iframe', adapter: 'TinyMCE', host: 'body', frame: 'iframe', firefox: true },
  { page: 'tinymce-inline', adapter: 'TinyMCE', host: '#editor', firefox: true },
  { page: 'codemirror', adapter: 'CodeMirror', host: '.cm-content' },
  { page: 'trix', adapter: 'Trix', host: 'trix-editor' },
  { page: 'editorjs', adapter: 'Editor.js', host: '.codex-editor' },
  { page: 'blocks', adapter: 'Gutenberg', host: '.block-editor-block-list__layout' },
  { page: 'draft', adapter: 'Draft.js', host: '.public-DraftEditor-content' },
];

/** The columns of the table, in its order. */
export const COLUMNS = [
  'found',
  'marked on the words',
  'survives typing',
  'survives reload',
  'replaced',
  'undone by the editor',
  'serialised text clean',
  'nothing inserted',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The rows of lib/editors/EDITORS.md, by page. */
export function supportTable(): Map<string, Record<string, string>> {
  const file = path.resolve(import.meta.dirname ?? '.', '../../lib/editors/EDITORS.md');
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const start = lines.findIndex((line) => line.startsWith('| page'));
  const titles = cellsOf(lines[start] ?? '');
  const rows = new Map<string, Record<string, string>>();
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const cells = cellsOf(line);
    rows.set(cells[0] ?? '', Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? ''])));
  }
  return rows;
}

/** The frame the editor is in. */
export async function frameOf(page: Page, { frame }: EditorCase): Promise<Frame> {
  if (!frame) return page.mainFrame();
  const element = await page.waitForSelector(frame, { state: 'attached' });
  const inside = await element.contentFrame();
  if (!inside) throw new Error(`${frame} holds no page`);
  return inside;
}

/**
 * Functions that run in the page. `wordsIn` finds words as the page itself has them, by a range of its own; `watchChanges`
 * writes down the kind of every change under the host.
 */
export const IN_PAGE = `
  const wordsIn = (host, words) => {
    const walker = host.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, at: text.length });
      text += node.data.replaceAll('\\u00a0', ' ');
    }
    const start = text.lastIndexOf(words);
    if (start === -1) return null;
    const place = (offset) => {
      const found = nodes.findLast(({ at }) => at <= offset);
      return [found.node, offset - found.at];
    };
    const range = host.ownerDocument.createRange();
    range.setStart(...place(start));
    const [last, into] = place(start + words.length - 1);
    range.setEnd(last, into + 1);
    return range;
  };
  const boxesOf = (range) => [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  const ownRanges = () => [...CSS.highlights]
    .filter(([name]) => name.startsWith('talk-first-'))
    .flatMap(([, highlight]) => [...highlight]);
`;

/** Where a textarea shows words: in a copy of it that is laid out like it. Written for the tests, apart from the product's. */
export function wordBoxesInTextarea(page: Page, words: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const copy = document.createElement('div');
    const style = getComputedStyle(field);
    for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
    const { left, top } = field.getBoundingClientRect();
    Object.assign(copy.style, { position: 'fixed', margin: '0', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
    Object.assign(copy.style, {
      left: `${left}px`,
      top: `${top - field.scrollTop}px`,
      height: 'auto',
      overflow: 'hidden',
    });
    copy.textContent = field.value;
    document.body.append(copy);
    const range = document.createRange();
    const start = field.value.lastIndexOf(wanted);
    range.setStart(copy.firstChild as Text, start);
    range.setEnd(copy.firstChild as Text, start + wanted.length);
    const boxes = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    const space = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    space.font = style.font;
    copy.remove();
    // The space that a line ends with is no word.
    return boxes.filter(({ left, right }) => right - left > space.measureText(' ').width + 0.1);
  }, words);
}

export async function wordBoxes(frame: Frame, host: string, words: string): Promise<Box[]> {
  return frame.evaluate(
    `(() => { ${IN_PAGE} const range = wordsIn(document.querySelector(${JSON.stringify(host)}), ${JSON.stringify(words)}); return range ? boxesOf(range) : []; })()`,
  );
}

export function markedWords(frame: Frame): Promise<string[]> {
  return frame.evaluate(`(() => { ${IN_PAGE} return ownRanges().map(String); })()`);
}

export function markBoxes(frame: Frame): Promise<Box[]> {
  return frame.evaluate(`(() => { ${IN_PAGE} return ownRanges().flatMap(boxesOf); })()`);
}

/** Starts writing down every kind of change under the host: what, where, and which attribute. */
export function watchChanges(frame: Frame, host: string): Promise<void> {
  return frame.evaluate((selector) => {
    const seen = new Set<string>();
    Object.assign(window, { changesSeen: seen });
    const nameOf = (node: Node) => {
      const classes = (node as Element).classList;
      return `${node.nodeName}${classes ? [...classes].map((name) => `.${name}`).join('') : ''}`;
    };
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (type === 'attributes') seen.add(`${target.nodeName} [${attributeName}]`);
        if (type === 'childList') for (const node of addedNodes) seen.add(`${target.nodeName} + ${nameOf(node)}`);
      }
    }).observe(document.querySelector(selector) as Element, { attributes: true, childList: true, subtree: true });
  }, host);
}

export function changesSeen(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => [...(window as unknown as { changesSeen: Set<string> }).changesSeen]);
}

/** The farthest edge of one set of boxes from the other; infinite when they are not as many. */
export function boxError(boxes: Box[], wanted: Box[]): number {
  if (boxes.length === 0 || boxes.length !== wanted.length) return Number.POSITIVE_INFINITY;
  const edges = (a: Box, b: Box) => [a.left - b.left, a.right - b.right, a.top - b.top, a.bottom - b.bottom];
  return Math.max(...boxes.flatMap((box, i) => edges(box, wanted[i] as Box).map(Math.abs)));
}
