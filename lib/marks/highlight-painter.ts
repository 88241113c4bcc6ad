/** Marks on text that is DOM: CSS Custom Highlights, which the browser paints with the text. The page's DOM stays as it is. */

import { type Ground, groundOf, INK, LINE } from './ink';
import { adoptStyles } from './styles';
import type { Mark, Painter } from './types';

const GROUNDS: Ground[] = ['light', 'middle', 'dark'];
const SEVERITIES = [1, 2, 3] as const;

export class HighlightPainter implements Painter {
  private painted = new Map<string, { range: Range; highlight: Highlight }>();
  private marks: Mark[] = [];
  private ground: Ground = 'light';

  constructor(private readonly element: Element) {}

  paint(marks: Mark[]): void {
    this.marks = marks;
    if (marks.length > 0) {
      adoptStyles(this.element.getRootNode() as Document | ShadowRoot, STYLES);
      this.ground = groundOf(this.element);
    }
    this.reflow();
  }

  /** The browser moves the ink with the text; but words that were rendered anew are held by another range. */
  reflow(): void {
    const kept = new Map<string, { range: Range; highlight: Highlight }>();
    for (const { id, hold, severity } of this.marks) {
      const range = hold.range?.();
      if (!range) continue;
      kept.set(id, { range, highlight: highlightNamed(nameOf(severity, this.ground)) });
    }
    for (const [id, { range, highlight }] of this.painted) {
      const now = kept.get(id);
      if (now?.range !== range || now.highlight !== highlight) highlight.delete(range);
    }
    for (const { range, highlight } of kept.values()) highlight.add(range);
    this.painted = kept;
  }

  clear(): void {
    this.paint([]);
  }
}

function nameOf(severity: 1 | 2 | 3, ground: Ground): string {
  return `talk-first-${severity}-${ground}`;
}

/** Highlights are registered by name for the whole document and shared by all editors in it. */
function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

const STYLES = SEVERITIES.flatMap((severity) =>
  GROUNDS.map((ground) => {
    const { style, width } = LINE[severity];
    // A decoration's thickness is that of one stroke, a border's that of both and the gap.
    const line = `underline ${style} ${style === 'double' ? 1 : width}px ${INK[ground]}`;
    return `::highlight(${nameOf(severity, ground)}) { text-decoration: ${line}; text-underline-offset: 3px; text-decoration-skip-ink: none; }`;
  }),
).join('\n');
