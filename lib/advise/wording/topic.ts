/** What a permission or a number is about, in the writer's words. */
import type { Finding, Language } from '../../detect/types';
import { mainClause } from './clause';
import { arePeople } from './people';
import { around, lowerFirst, tidy } from './text';

/** What a permission is asked for: "travel", "een dienstreis". Null when the passage does not say it plainly. */
export function topicOf(finding: Finding): string | null {
  const { language } = finding;
  if (!finding.kinds.includes('approval')) return null;
  const forEach = language === 'nl' ? FOR_EACH.exec(tidy(finding.sentence))?.[1] : undefined;
  const clause = mainClause(finding);
  const subject = forEach ?? (clause?.kind === 'duty' || clause?.kind === 'statement' ? clause.subject : '');
  if (subject === '' || arePeople(subject, language) || subject.split(' ').length > 6) return null;
  if (/^(?:no|geen)\s/i.test(subject)) return null;
  const single = subject.replace(EACH[language], '');
  if (single !== subject) return `${language === 'nl' ? 'een' : /^[aeiou]/i.test(single) ? 'an' : 'a'} ${single}`;
  return lowerFirst(subject.replace(ALL[language], ''));
}

const EACH: Record<Language, RegExp> = { en: /^(?:every|each|any)\s+/i, nl: /^(?:elke|elk|iedere|ieder)\s+/i };
const ALL: Record<Language, RegExp> = { en: /^(?:all(?: of)?(?: the)?)\s+/i, nl: /^(?:alle|al de|al het)\s+/i };

/** "Voor elke dienstreis is ... nodig". */
const FOR_EACH = /^(?:voortaan |vanaf nu )?(?:(?:is|zijn) )?voor ((?:alle|elke|elk|iedere|ieder) [\p{L}-]+),? /iu;

const MEASURE =
  /^(?:at least|at most|a minimum of|a maximum of|maximum of|minimum of|no fewer than|no more than|not less than|within|above|below|under|over|minimaal|maximaal|minstens|hoogstens|ten minste|tenminste|niet minder dan|niet meer dan|op zijn minst|binnen|boven|onder)\s+/i;
const NUMBER_WORD =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig)$/i;

/** The figure that everyone has to reach: "twelve cases a week". Null when the detector pointed at no figure. */
export function numberOf(finding: Finding): string | null {
  const target = finding.signals.find(
    ({ role, cue }) => role === 'target' && cue.split(' ').some((word) => NUMBER_WORD.test(word)),
  );
  if (!target || target.cue.length > 60) return null;
  const text = tidy(target.cue).replace(MEASURE, '');
  // A cue that stops at its number gets the word that is counted.
  const next = /^\s+([\p{L}%-]+)/u.exec(around(finding, target.span).after)?.[1];
  const figure = NUMBER_WORD.test(text.split(' ').at(-1) ?? '') && next ? `${text} ${next}` : text;
  return figure.includes(' ') ? lowerFirst(figure) : null;
}
