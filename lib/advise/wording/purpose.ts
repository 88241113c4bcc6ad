/** What the measure is for, as it can follow "we ask this ...". Never invented. */
import type { Finding, Language } from '../../detect/types';
import { lowerFirst, slotText, tidy } from './text';

/** Words that carry a purpose on by themselves. */
const CONNECTIVE: Record<Language, RegExp> = {
  en: /^(?:so that|so|in order to|in order that|to|because|as|since|for|which|with a view to|with the aim of|out of)\s/i,
  nl: /^(?:zodat|opdat|om|omdat|want|aangezien|voor|vanwege|met als doel|met het oog op|ten behoeve van|in het belang van|uit)\s/i,
};

const INTRODUCED: Record<Language, (reason: string) => string> = {
  en: (reason) => `with this in mind: ${reason}`,
  nl: (reason) => `met dit in gedachten: ${reason}`,
};

/** "so that students can plan a resit", or null when the passage gives no purpose. */
export function purposeOf(finding: Finding): string | null {
  const raw = slotText(finding, 'purpose');
  if (raw === null) return null;
  const text = lowerFirst(tidy(raw));
  // A purpose says something; one or two words are the cue of one.
  if (text.split(' ').length < 3) return null;
  return CONNECTIVE[finding.language].test(text) ? text : INTRODUCED[finding.language](text);
}
