/** The text of the document: one raw string as Docs has it, and a style letter for every character of it. */

/** What stands at the beginning of a table, of a row and of a cell, and behind a table; what an image leaves in the text. */
const TABLE = { start: '\u0010', row: '\u0012', cell: '\u001c', end: '\u0011' };
export const OBJECT = '\ufffc';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters.
const FURNITURE = /[\u0003\u0010-\u0012\u001c]/;

/**
 * Styles: `n` plain, `b` bold, `s` suggested and not accepted. On the line feed that ends a paragraph: `n` plain, `l` list item, `r` right to left, and for
 * a paragraph in a table the number of its column.
 */
export class Model {
  text = '\u0003\n';
  styles = 'nn';
  selection = { start: 1, end: 1 };
  #undo = [];
  #listeners = [];

  get caret() {
    return this.selection.end;
  }

  set caret(at) {
    this.selection = { start: at, end: at };
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Paragraphs as `{ text, list?, rtl?, bold?: [start, end], suggested?: [start, end], segment? }` or table rows as `{ row: [text, ...] }`; with `segment`
   * another segment of the document begins, as footnotes are one.
   */
  load(paragraphs) {
    this.text = '\u0003';
    this.styles = 'n';
    const add = (text, styles) => {
      this.text += text;
      this.styles += styles;
    };
    paragraphs.forEach(({ text, list, rtl, row, segment, bold = [0, 0], suggested = [0, 0] }, i) => {
      if (row) {
        add(paragraphs[i - 1]?.row ? TABLE.row : TABLE.start + TABLE.row, paragraphs[i - 1]?.row ? 'n' : 'nn');
        row.forEach((cell, column) => {
          add(`${TABLE.cell}${cell}\n`, `${'n'.repeat(cell.length + 1)}${column}`);
        });
        if (!paragraphs[i + 1]?.row) add(TABLE.end, 'n');
        return;
      }
      if (segment) add('\u0003', 'n');
      const within = (at, [start, end]) => at >= start && at < end;
      const styleAt = (at) => (within(at, bold) ? 'b' : within(at, suggested) ? 's' : 'n');
      add(text, [...Array(text.length).keys()].map(styleAt).join(''));
      add('\n', list ? 'l' : rtl ? 'r' : 'n');
    });
    if (!this.text.endsWith('\n')) add('\n', 'n');
    this.caret = 1;
    this.#undo = [];
    this.#changed();
  }

  /** Replaces a stretch, as an edit of the writer (`own`) or of somebody else. */
  replace(start, end, text, own = true) {
    if (start < 1 || end > this.text.length - 1 || start > end) return;
    if (own) this.#undo.push([this.text, this.styles, this.caret]);
    const style = this.styles[start] === 'b' && this.styles[start - 1] === 'b' ? 'b' : 'n';
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.styles = this.styles.slice(0, start) + style.repeat(text.length) + this.styles.slice(end);
    const shift = text.length - (end - start);
    if (own) this.caret = start + text.length;
    else {
      const moved = (at) => (at >= end ? at + shift : at);
      this.selection = { start: moved(this.selection.start), end: moved(this.selection.end) };
    }
    this.#changed();
  }

  /** What the writer types or pastes takes the place of what is selected. */
  insert(text) {
    this.replace(this.selection.start, this.selection.end, text);
  }

  undo() {
    const before = this.#undo.pop();
    if (!before) return;
    [this.text, this.styles, this.caret] = before;
    this.#changed();
  }

  /** Offsets that make no sense are ignored without a word, as in Docs. */
  select(start, end) {
    const fits = (at) => Number.isInteger(at) && at >= 1 && at <= this.text.length - 1;
    if (!fits(start) || !fits(end) || start > end) return;
    this.selection = { start, end };
    for (const listener of this.#listeners) listener();
  }

  moveTo(caret) {
    const at = Math.max(1, Math.min(this.text.length - 1, caret));
    this.select(at, at);
  }

  /** Stretches that are only suggested. */
  suggested() {
    return [...this.styles.matchAll(/s+/g)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }));
  }

  /** Paragraphs with the raw offset they begin at. */
  paragraphs() {
    const paragraphs = [];
    let start = 1;
    for (let end = this.text.indexOf('\n', start); end !== -1; end = this.text.indexOf('\n', start)) {
      while (start < end && FURNITURE.test(this.text[start])) start++;
      const kind = this.styles[end];
      const column = kind >= '0' && kind <= '9' ? Number(kind) : undefined;
      paragraphs.push({ start, end, list: kind === 'l', rtl: kind === 'r', column });
      start = end + 1;
    }
    return paragraphs;
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }
}
