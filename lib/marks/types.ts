/** Shows marks over (never in) the text of one editor. */
import type { Hold } from '../editors/types';

export interface Mark {
  /** Stable while the sentence does not change: a painter keeps what it drew for the same id. */
  id: string;
  hold: Hold;
  severity: 1 | 2 | 3;
}

export interface Painter {
  paint(marks: Mark[]): void;
  /** Redraws boxes after something moved. */
  reflow(): void;
  clear(): void;
}
