/** What a permission or a number is about, in the writer's words. */
import type { Finding, Language } from '../../detect/types';
import { lowerFirst, tidy } from './text';

/** "All travel requires ..." / "Voor elke dienstreis is ...": the thing that needs permission or is registered. */
const GATED: Record<Language, RegExp> = {
  en: /^(?:from now on,? |effective immediately,? )?(all|any|every|each)\s+((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)\s+(?:(?:now|also|therefore)\s+)?(?:requires?|needs?|must be|has to be|have to be|will be|will require|is subject to|are subject to)\b/iu,
  nl: /^(?:voortaan |vanaf nu )?(?:(?:is|zijn) )?voor (alle|elke|elk|iedere|ieder)\s+((?:[\p{L}-]+\s){0,2}?[\p{L}-]+)\s+(?:is|zijn|geldt|moet|dient|heb|hebben)(?![\p{L}\p{M}])/iu,
};

/** What a permission is asked for: "travel", "een dienstreis". Null when the passage does not say it plainly. */
export function topicOf(finding: Finding): string | null {
  const match = GATED[finding.language].exec(tidy(finding.sentence));
  const [, each = '', thing = ''] = match ?? [];
  if (thing === '') return null;
  if (/^(?:alle|all|any)$/i.test(each)) return lowerFirst(thing);
  if (finding.language === 'nl') return `een ${thing}`;
  return `${/^[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`;
}

const AT_LEAST =
  /^(?:at least|a minimum of|no fewer than|not less than|minimaal|minstens|ten minste|tenminste|niet minder dan|op zijn minst)\s+/i;
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig)\b/i;

/** The figure that everyone has to reach: "twelve cases a week". Null when the detector pointed at no figure. */
export function numberOf(finding: Finding): string | null {
  const target = finding.signals.find((signal) => signal.role === 'target' && NUMBER.test(signal.cue));
  if (!target || target.cue.length > 60) return null;
  const text = tidy(target.cue).replace(AT_LEAST, '');
  return text === '' ? null : lowerFirst(text);
}
