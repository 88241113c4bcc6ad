/** Dutch: ways of reading a norm in one part of a sentence, the surest first. */
import { askedNormNl } from './ask-nl';
import { deedNormNl } from './deed-nl';
import { addressed } from './norm-nl';
import type { PartReaders } from './parts-en';
import { plainNormNl } from './plain-nl';

export const DUTCH: PartReaders = {
  asked: [
    ({ part }, audience) => spokenTo(askedNormNl(part), audience),
    ({ whole }, audience) => spokenTo(deedNormNl(whole), { ...audience, singular: true }),
  ],
  // A statement keeps its own subject, and "zijn" may be its verb.
  stated: [({ part }) => plainNormNl(part)],
};

function spokenTo(norm: string | null, audience: Parameters<typeof addressed>[1]): string | null {
  // In a phrase about things "zijn" is a verb.
  if (norm !== null && /^geen |(?<!\p{L})die(?!\p{L})/iu.test(norm)) return norm;
  return norm === null ? null : addressed(norm, audience);
}
