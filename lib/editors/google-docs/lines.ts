/** The lines of a paragraph in the layer, each in the order in which it is read. */

interface Placed {
  label: string;
  box: DOMRect;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

/** Which way a text runs: both ways when it has letters of both kinds. */
export function directionOf(text: string): 'ltr' | 'rtl' | 'both' {
  if (!RIGHT_TO_LEFT.test(text)) return 'ltr';
  return LEFT_TO_RIGHT.test(text) ? 'both' : 'rtl';
}

/** Runs that overlap in height by more than half stand on one line. */
export function linesOf<T extends Placed>(runs: T[]): T[][] {
  const lines: { top: number; bottom: number; runs: T[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.box.top - b.box.top)) {
    const { top, bottom, height } = run.box;
    const line = lines.at(-1);
    const overlap = line ? Math.min(line.bottom, bottom) - Math.max(line.top, top) : 0;
    if (line && overlap > Math.min(height, line.bottom - line.top) / 2) {
      line.runs.push(run);
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push({ top, bottom, runs: [run] });
  }
  return lines.map(({ runs }) => {
    const leftToRight = runs.sort((a, b) => a.box.left - b.box.left);
    return isBackwards(leftToRight) ? leftToRight.reverse() : leftToRight;
  });
}

/** A line most of whose runs read from right to left is read from its right end. */
function isBackwards(runs: Placed[]): boolean {
  let backwards = 0;
  for (const { label } of runs) {
    const direction = directionOf(label);
    if (direction === 'rtl') backwards += label.length;
    if (direction === 'ltr' && LEFT_TO_RIGHT.test(label)) backwards -= label.length;
  }
  return backwards > 0;
}
