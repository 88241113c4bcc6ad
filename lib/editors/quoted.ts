/** Text in an editor that somebody else wrote, or that is no prose: quotations, quoted mail, signatures, comments, code. */

/** Left out with everything in it. */
const QUOTED =
  'blockquote,pre,[type=cite],[role=comment],' +
  '.gmail_quote,.gmail_attr,[class^=gmail_signature],' +
  '.moz-cite-prefix,.moz-signature,.moz-forward-container,.yahoo_quoted,.zmail_extra,[class^=protonmail_],' +
  '[id$=divRplyFwdMsg],[id$=mail-editor-reference-message-container],[id$=ignature],.signature,#_rc_sig,' +
  '.notion-quote-block,.notion-code-block';

/** Code editors, when they stand in a text. */
const CODE_EDITORS = '.cm-editor,.CodeMirror,.monaco-editor,.ace_editor,.ql-code-block-container';

/** Mail programs put the quoted conversation behind one of these, as their following siblings. */
const QUOTE_BORDER = '[id$=appendonsend],[id$=divRplyFwdMsg],#zwchr';

/** Inside a sentence these leave a gap, not a border. */
const CODE = new Set(['CODE', 'KBD', 'SAMP', 'VAR']);

/** Whether everything under this element is left out. */
export function isQuoted(element: Element): boolean {
  return element.matches(`${QUOTED},${CODE_EDITORS}`);
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

/** "> as you wrote" */
const QUOTED_LINE = /^ {0,3}>/;
/** The line a signature stands under, with a space at its end. */
const SIGNATURE_BORDER = /^--\s$/;
/** Where code in Markdown begins and ends. */
const FENCE = /^ {0,3}(```|~~~)/;
/** "From: Ann <ann@example.org>", in any language. */
const HEADER = /^\W{0,3}\p{Lu}\p{L}{1,14}\W{0,2}:\W{0,3}\s\S/u;

/** Which of these lines of plain text the writer wrote as prose: no quotations, signature, code or quoted mail. */
export function ownLines(lines: readonly string[]): boolean[] {
  const written = lines.filter((line) => line.trim() !== '');
  let fence: string | undefined;
  let ended: 'signature' | 'mail' | undefined;
  let at = 0;
  return lines.map((line) => {
    if (line.trim() === '') return !fence && !ended;
    if (isMailHeader(written, at++)) ended = 'mail';
    if (QUOTED_LINE.test(line)) {
      // Below a quotation somebody may go on writing.
      if (ended === 'signature') ended = undefined;
      return false;
    }
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || fence === mark)) {
      fence = fence ? undefined : mark;
      return false;
    }
    if (!fence && !ended && SIGNATURE_BORDER.test(line)) ended = 'signature';
    return !fence && !ended;
  });
}

/** Three lines of a header of a mail with an address, below something else: a memo may begin with a header of its own. */
function isMailHeader(lines: readonly string[], at: number): boolean {
  const header = lines.slice(at, at + 3);
  return at > 0 && header.length === 3 && header.every((line) => HEADER.test(line)) && header.some(hasAddress);
}

function hasAddress(line: string): boolean {
  return /\S@\S/.test(line);
}
