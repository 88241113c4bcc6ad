/** Text in an editor that somebody else wrote, or that is no prose: quotations, quoted mail, signatures, code. */

const QUOTED = [
  'blockquote',
  'pre',
  '[type="cite"]',
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_signature',
  '.moz-cite-prefix',
  '.moz-signature',
  '.yahoo_quoted',
  '.protonmail_quote',
  '#divRplyFwdMsg',
  '#Signature',
].join(',');

/** Outlook puts the quoted conversation behind one of these, as their following siblings. */
const QUOTE_BORDER = '#appendonsend,#divRplyFwdMsg';

/** Inside a sentence these leave a gap, not a border. */
const CODE = new Set(['CODE', 'KBD', 'SAMP', 'VAR']);

/** Whether everything under this element is left out. */
export function isQuoted(element: Element): boolean {
  return element.matches(QUOTED);
}

/** Whether this element stands in something that is left out. */
export function isInQuote(element: Element): boolean {
  return element.closest(QUOTED) !== null;
}

/** Whether everything after this element, in the same parent, is left out. */
export function endsOwnText(element: Element): boolean {
  return element.matches(QUOTE_BORDER);
}

/** Whether this element is code within a line. */
export function isInlineCode(element: Element): boolean {
  return CODE.has(element.tagName);
}

/** Whether a line of plain text is a quoted one ("> as you wrote"). */
export function isQuotedLine(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

/** Tells of one line of plain text after another whether it is the writer's prose: neither quoted nor in a code fence. */
export function proseReader(): (line: string) => boolean {
  let inFence = false;
  return (line) => {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (isFence) inFence = !inFence;
    return !isFence && !inFence && !isQuotedLine(line);
  };
}
