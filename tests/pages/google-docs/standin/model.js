/** The text of the document: one raw string as Docs has it, and a style letter for every character of it. */

/** Styles: `n` plain, `b` bold. On the line feed that ends a paragraph: `n` plain, `l` list item. */
export class Model {
  text = '\u0003\n';
  styles = 'nn';
  caret = 1;
  #undo = [];
  #listeners = [];

  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Paragraphs as `{ text, list?, bold?: [start, end] }`; `\u000b` in the text is a soft break. */
  load(paragraphs) {
    this.text = '\u0003';
    this.styles = 'n';
    for (const { text, list, bold = [0, 0] } of paragraphs) {
      this.text += `${text}\n`;
      this.styles += [...Array(text.length).keys()].map((i) => (i >= bold[0] && i < bold[1] ? 'b' : 'n')).join('');
      this.styles += list ? 'l' : 'n';
    }
    this.caret = 1;
    this.#undo = [];
    this.#changed();
  }

  /** Replaces a stretch, as an edit of the writer (`own`) or of somebody else. */
  replace(start, end, text, own = true) {
    if (start < 1 || end > this.text.length - 1 || start > end) return;
    if (own) this.#undo.push([this.text, this.styles, this.caret]);
    const style = this.styles[start - 1] === 'b' ? 'b' : 'n';
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.styles = this.styles.slice(0, start) + style.repeat(text.length) + this.styles.slice(end);
    if (own) this.caret = start + text.length;
    else if (this.caret >= end) this.caret += text.length - (end - start);
    this.#changed();
  }

  undo() {
    const before = this.#undo.pop();
    if (!before) return;
    [this.text, this.styles, this.caret] = before;
    this.#changed();
  }

  moveTo(caret) {
    this.caret = Math.max(1, Math.min(this.text.length - 1, caret));
    for (const listener of this.#listeners) listener();
  }

  /** Paragraphs with the raw offset they begin at. */
  paragraphs() {
    const paragraphs = [];
    let start = 1;
    for (let end = this.text.indexOf('\n', start); end !== -1; end = this.text.indexOf('\n', start)) {
      paragraphs.push({ start, end, list: this.styles[end] === 'l' });
      start = end + 1;
    }
    return paragraphs;
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }
}
