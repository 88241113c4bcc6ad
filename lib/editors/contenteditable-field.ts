/** An editable host as a field that text can be put in: its lines are one text, and offsets in it are places in nodes. */
import { type Line, rangeOf } from './contenteditable-lines';
import type { Field } from './put-in';

/** What stands between words and is no text: typing over it would take it away. */
const OBJECTS = 'img,svg,video,audio,canvas,object,iframe,input,button,br,hr,math,[contenteditable="false"]';

export class EditableField implements Field {
  private lines: { at: number; line: Line }[] = [];

  constructor(
    readonly element: HTMLElement,
    private readonly read: () => Line[],
  ) {}

  text(): string {
    let at = 0;
    this.lines = this.read().map((line) => {
      const placed = { at, line };
      at += line.text.length + 1;
      return placed;
    });
    return this.lines.map(({ line }) => line.text).join('\n');
  }

  select(start: number, end: number): boolean {
    const found = this.lines.find(({ at, line }) => start >= at && end <= at + line.text.length);
    const range = found && rangeOf(found.line, start - found.at, end - found.at);
    if (!range || holdsObject(range)) return false;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    this.selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return true;
  }

  range(): Range | undefined {
    const { selection } = this;
    return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  }

  selected(): string {
    return this.range()?.toString() ?? '';
  }

  keepCaret(): (moved: (offset: number) => number) => void {
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = this.selection ?? {};
    if (!anchorNode || !focusNode || !this.element.contains(focusNode)) return () => {};
    const places = [
      { node: anchorNode, offset: anchorOffset, inText: this.offsetOf(anchorNode, anchorOffset) },
      { node: focusNode, offset: focusOffset, inText: this.offsetOf(focusNode, focusOffset) },
    ];
    return (moved) => {
      this.text();
      const [anchor, focus] = places.map(({ node, offset, inText }) =>
        inText === undefined ? { node, offset } : this.placeOf(moved(inText)),
      );
      if (!anchor?.node.isConnected || !focus?.node.isConnected) return;
      try {
        this.selection?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
      } catch {
        // A node that was empty of text has fewer children now; the caret stays where the typing left it.
      }
    };
  }

  /** Undefined: not in a line of text. */
  offsetOf(node: Node, offset: number): number | undefined {
    let found: number | undefined;
    for (const { at, line } of this.lines) {
      for (const run of line.runs) {
        const into = offset - run.from;
        if (run.node !== node || into < 0 || into > run.length) continue;
        found = at + run.start + into;
        if (into < run.length) return found;
      }
    }
    return found;
  }

  private placeOf(offset: number): { node: Node; offset: number } | undefined {
    const found = this.lines.find(({ at, line }) => offset >= at && offset <= at + line.text.length);
    const run = found?.line.runs.find((each) => offset - found.at <= each.start + each.length);
    return found && run && { node: run.node, offset: run.from + Math.max(0, offset - found.at - run.start) };
  }

  /** Chromium keeps the selection inside a shadow root from the document's own selection. */
  private get selection(): Selection | null {
    const root = this.element.getRootNode() as { getSelection?: () => Selection | null };
    return root.getSelection?.() ?? this.element.ownerDocument.getSelection();
  }
}

function holdsObject(range: Range): boolean {
  const { commonAncestorContainer: around } = range;
  if (around.nodeType !== Node.ELEMENT_NODE) return false;
  return [...(around as Element).querySelectorAll(OBJECTS)].some((object) => range.intersectsNode(object));
}
