/** Tells columns apart by the wide gaps between them: the cells of a row share their tops. */
import { linesOf } from './lines';

interface Placed {
  label: string;
  box: DOMRect;
  tile: Element;
}

/** A gap this many times as wide as a line is high is none between words. */
const WIDE = 1.5;

interface Column<T> {
  left: number;
  right: number;
  bottom: number;
  runs: T[];
}

/** The runs column by column; undefined when no line has more than one. */
export function byColumns<T extends Placed>(runs: readonly T[]): T[] | undefined {
  let several = false;
  const inOrder = [...Map.groupBy(runs, ({ tile }) => tile).values()].flatMap((own) => {
    const columns: Column<T>[] = [];
    for (const line of linesOf(own)) {
      const pieces = piecesOf(line);
      several ||= pieces.length > 1;
      for (const piece of pieces) place(piece, columns);
    }
    return columns.flatMap((column) => column.runs);
  });
  return several ? inOrder : undefined;
}

function piecesOf<T extends Placed>(line: T[]): Column<T>[] {
  const pieces: Column<T>[] = [];
  for (const run of line) {
    const { left, right, bottom, height } = run.box;
    const last = pieces.at(-1);
    const gap = last ? Math.max(left - last.right, last.left - right) : Number.POSITIVE_INFINITY;
    if (last && gap < WIDE * height) {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, bottom);
      last.runs.push(run);
    } else pieces.push({ left, right, bottom, runs: [run] });
  }
  return pieces;
}

/** Goes on with the column it stands right under; under several, or none, another begins. */
function place<T extends Placed>(piece: Column<T>, columns: Column<T>[]): void {
  const above = columns.filter((column) => sharesWidth(column, piece)).sort((a, b) => b.bottom - a.bottom);
  const [nearest] = above;
  const height = piece.runs[0]?.box.height ?? 0;
  const isOver = (other: Column<T>) =>
    nearest && other.bottom > nearest.bottom - height && !sharesWidth(other, nearest);
  if (!nearest || above.some(isOver)) {
    columns.push(piece);
    return;
  }
  nearest.left = Math.min(nearest.left, piece.left);
  nearest.right = Math.max(nearest.right, piece.right);
  nearest.bottom = Math.max(nearest.bottom, piece.bottom);
  nearest.runs.push(...piece.runs);
}

/** Whether one stands over or under the other. */
function sharesWidth(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  return a.left < b.right && b.left < a.right;
}
