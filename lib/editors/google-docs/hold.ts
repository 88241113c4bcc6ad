import type { Hold } from '../types';
import type { Anchor } from './text';

/** What a hold needs of its document. */
export interface HoldOwner {
  boxes(anchor: Anchor): DOMRect[];
  reveal(anchor: Anchor): void;
  release(anchor: Anchor): void;
}

export class DocsHold implements Hold {
  constructor(
    private readonly owner: HoldOwner,
    readonly anchor: Anchor,
  ) {}

  intact(): boolean {
    return this.anchor.span !== null;
  }

  rects(): DOMRect[] {
    return this.owner.boxes(this.anchor);
  }

  offset(): number {
    return this.anchor.span?.start ?? 0;
  }

  reveal(): void {
    this.owner.reveal(this.anchor);
  }

  release(): void {
    this.owner.release(this.anchor);
  }
}
