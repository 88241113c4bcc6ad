/** A textarea as a field that text can be put in. */
import type { Field } from './put-in';

export class TextareaField implements Field {
  constructor(readonly element: HTMLTextAreaElement) {}

  text(): string {
    return this.element.value;
  }

  select(start: number, end: number): boolean {
    this.element.setSelectionRange(start, end);
    return true;
  }

  selected(): string {
    const { value, selectionStart, selectionEnd } = this.element;
    return value.slice(selectionStart, selectionEnd);
  }

  keepCaret(): (moved: (offset: number) => number) => void {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return (moved) =>
      this.element.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection ?? 'none');
  }
}
