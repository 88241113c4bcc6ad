/**
 * Notices that a passage somebody opened is gone from the text. A passage is gone when its editor still has text, and
 * nothing like its sentence is found a while later: people take a sentence apart while they change it.
 */
import { fingerprint, sameSentence } from '../restraint/fingerprint';
import type { OpenedPassage, Passage } from './types';

/** How long a sentence may be missing, in milliseconds: longer than a pause in typing and the reading after it. */
export const MISSING_MS = 8000;

export interface TakenOutHost {
  passages(): Passage[];
  vanished(passage: Passage): void;
}

/** Follows the passages that were opened. Tells of each once, and of none after `signal` ends: a page that goes takes nothing out. */
export class OpenedPassages {
  private readonly opened = new Map<string, { passage: OpenedPassage; print: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: TakenOutHost,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.forget());
  }

  /** A setting or a dismissal changed: what goes from view now may well still stand in the text. */
  forget(): void {
    clearTimeout(this.timer);
    this.opened.clear();
  }

  open(passage: OpenedPassage): void {
    this.opened.set(passage.id, { passage, print: fingerprint(passage.finding.sentence) });
  }

  /** To be called whenever the set of passages changed. */
  changed(): void {
    clearTimeout(this.timer);
    if (this.missing().length === 0) return;
    this.timer = setTimeout(() => this.look(), MISSING_MS);
  }

  private look(): void {
    for (const { passage } of this.missing()) {
      this.opened.delete(passage.id);
      // An editor that was emptied or closed tells of a text that was sent, not of a sentence that was taken out.
      if (passage.editorHasText?.()) this.host.vanished(passage);
    }
  }

  private missing() {
    const there = this.host.passages().map(({ finding }) => fingerprint(finding.sentence));
    return [...this.opened.values()].filter(({ print }) => !there.some((other) => sameSentence(other, print)));
  }
}
