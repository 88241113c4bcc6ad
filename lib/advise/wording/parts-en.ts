/** English: ways of reading a norm in one part of a sentence, the surest first. */
import { askedNormEn } from './ask-en';
import type { Audience } from './audience';
import { deedNormEn } from './deed-en';
import { addressed } from './norm-en';
import { opened } from './opening-en';
import { plainNormEn } from './plain-en';

export type PartReader = (part: string, audience: Audience) => string | null;

/** Reads what follows the opening of a part; a limiting phrase from the front goes behind. */
function afterOpening(read: (part: string) => string | null): PartReader {
  return (part, audience) => {
    const { text, scope } = opened(part);
    const norm = read(text);
    return norm === null ? null : addressed(scope ? `${norm}, ${scope}` : norm, audience);
  };
}

export const ENGLISH: PartReader[] = [
  afterOpening(askedNormEn),
  (part, audience) => {
    const norm = deedNormEn(part);
    return norm === null ? null : addressed(norm, audience);
  },
  afterOpening(plainNormEn),
];
