/** English: ways of reading a norm in one part of a sentence, the surest first. */
import { askedNormEn } from './ask-en';
import type { Audience } from './audience';
import { deedNormEn } from './deed-en';
import { addressed } from './norm-en';
import { opened } from './opening-en';
import { plainNormEn } from './plain-en';
import type { Segment } from './segments';

export type PartReader = (segment: Segment, audience: Audience) => string | null;

/** Surest first; the last one reads statements, in which a threat to all would pass for a norm. */
export interface PartReaders {
  asked: PartReader[];
  stated: PartReader[];
}

/** Reads what follows the opening of a part; a limiting phrase from the front goes behind. */
function afterOpening(read: (part: string) => string | null): PartReader {
  return ({ part }, audience) => {
    const { text, scope } = opened(part);
    const norm = read(text);
    return norm === null ? null : addressed(scope ? `${norm}, ${scope}` : norm, audience);
  };
}

export const ENGLISH: PartReaders = {
  asked: [
    afterOpening(askedNormEn),
    ({ whole }, audience) => {
      const norm = deedNormEn(whole);
      return norm === null ? null : addressed(norm, audience);
    },
  ],
  stated: [afterOpening(plainNormEn)],
};
