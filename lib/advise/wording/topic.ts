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

/** Follows a number without being what is counted. */
const LINK = /^(?:on|in|at|of|for|per|to|by|and|or|is|are|op|van|voor|en|of|te|met|bij|tot|krijg\p{L}*|scor\p{L}*)$/iu;

/** "at least forty calls a day". */
const COUNTED: Record<Language, RegExp> = {
  en: /(?:at least|at most|a minimum of|a maximum of|no fewer than|no more than) (\S+ [\p{L}-]+(?: (?:a|per|each|every) (?:day|week|month|year|shift|hour))?)/iu,
  nl: /(?:minimaal|maximaal|minstens|hoogstens|ten minste|niet meer dan|niet minder dan) (\S+ [\p{L}-]+(?: per (?:dag|week|maand|jaar|dienst|uur))?)/iu,
};

const NUMBER_WORD =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd)$/i;

/** The figure that everyone has to reach: "twelve cases a week". Null when the detector pointed at no figure. */
export function numberOf(finding: Finding): string | null {
  const counted = finding.kinds.includes('proxy')
    ? COUNTED[finding.language].exec(tidy(finding.sentence))?.[1]
    : undefined;
  if (counted !== undefined && NUMBER_WORD.test(counted.split(' ')[0] ?? '')) return lowerFirst(counted);
  const target = finding.signals.find(
    ({ role, cue }) => role === 'target' && cue.split(' ').some((word) => NUMBER_WORD.test(word)),
  );
  if (!target || target.cue.length > 60) return null;
  const { before } = around(finding, target.span);
  // What is to be paid is no target.
  if (/(?:[€£$]|eur|gbp|usd)\s*$/i.test(before)) return null;
  const words = tidy(target.cue).split(' ');
  const text = words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => NUMBER_WORD.test(word)),
      ),
    )
    .join(' ');
  // A cue that stops at its number gets the word that is counted.
  const next = /^\s+([\p{L}%-]+)/u.exec(around(finding, target.span).after)?.[1];
  const figure = NUMBER_WORD.test(text.split(' ').at(-1) ?? '') && next && !LINK.test(next) ? `${text} ${next}` : text;
  return figure.includes(' ') ? lowerFirst(figure) : null;
}
