/** Names for passages that outlive re-analysis: the same sentence has the same id as long as it is there. */
import { hash } from '../text/hash';

/** Gives each sentence its id; sentences that read the same are numbered in the order they are asked for. */
export class PassageIds {
  private readonly seen = new Map<string, number>();

  next(sentence: string): string {
    const name = hash(normalise(sentence));
    const occurrence = this.seen.get(name) ?? 0;
    this.seen.set(name, occurrence + 1);
    return occurrence === 0 ? name : `${name}.${occurrence}`;
  }
}

function normalise(sentence: string): string {
  return sentence.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
