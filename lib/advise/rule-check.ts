/** "A rule is right here": the reasons that make one right, and the five things that make it liveable, found in the writer's text. */
import type { CounterSignalId, Finding, Language, Span } from '../detect/types';

/** Why a rule may be the right answer. The words for them are the interface's. */
export const RULE_REASONS = ['law', 'safety', 'equal-treatment', 'repeated-after-talks', 'other'] as const;
export type RuleReason = (typeof RULE_REASONS)[number];

/** In the order in which they are asked. */
export const LIVEABLE = ['purpose', 'smallestGroup', 'exceptionRoute', 'contact', 'reviewDate'] as const;
export type Liveable = (typeof LIVEABLE)[number];

/** The words that already answer each question, as a span of the text; null where the text does not answer it. */
export type RuleCheck = Record<Liveable, Span | null>;

const BEGIN = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const phrase = (words: string) => new RegExp(`${BEGIN}(?:${words})${END}`, 'giu');

const MONTH = {
  en: 'january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|term|semester|quarter|year|months?|weeks?',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|herfst|najaar|winter|pasen|kerst|kwartaal|semester|jaar|maand(?:en)?|weken|week',
};

const ANSWERS: Record<Language, Record<Liveable, RegExp>> = {
  en: {
    purpose: phrase(
      'so that|in order (?:to|that)|to (?:make sure|ensure|protect|keep|prevent|help|give|allow|let)|because|this way|which lets|that way|the reason(?: is|:)',
    ),
    smallestGroup: phrase(
      'only (?:for|applies to|those|people|teams|staff|the)|appl(?:y|ies) only to|this is (?:only )?for|(?:is|are) meant for|those who (?:work|handle|use|drive|have)|people who (?:work|handle|use|drive|have)|whoever (?:works|handles|uses|drives)|for (?:accounts|teams|people|colleagues|staff|projects|rooms) (?:with|that|who)',
    ),
    exceptionRoute: phrase(
      "unless|except(?: for| when| if)?|exceptions? (?:are possible|is possible|can be)|if (?:this|that|it) (?:does not|doesn['’]t|is not|isn['’]t) (?:work|possible|suit)|if you (?:can['’]t|cannot|are unable)|can(?:['’]t| not|not) make it|deviate|hardship|in special cases|by agreement",
    ),
    contact: phrase(
      '(?:talk|speak|turn|write|go|come) to \\p{L}+|(?:tell|ask|call|phone|mail|e-mail|email|contact|see|let) (?!(?:all|every|the following|them|this|that|it)\\b)\\p{L}+(?: know)?|get in touch|drop by|questions\\?',
    ),
    reviewDate: phrase(
      `(?:review|evaluate|look at|look back|revisit|reconsider|decide)[^.!?]{0,60}?(?:${MONTH.en}|\\d)|(?:until|till|through|ends? (?:on|in)|expires? (?:on|in)) (?:the )?(?:end of )?(?:\\d[^.!?,]{0,20}|${MONTH.en})|trial (?:of|until|for)[^.!?,]{0,30}`,
    ),
  },
  nl: {
    purpose: phrase(
      'zodat|opdat|om te (?:zorgen|voorkomen|beschermen)|om (?:[^,.!?]{1,60}) te \\p{L}+|omdat|want|met als doel|de reden(?: is|:)|zo (?:kunnen|kan|weten|weet|blijft|blijven)|dan (?:kunnen|kan|weten|weet)',
    ),
    smallestGroup: phrase(
      "alleen voor|geldt (?:alleen |enkel )?voor|enkel voor|uitsluitend voor|bedoeld voor|wie (?:werkt|rijdt|gebruikt|toegang|een sleutel)|mensen die|collega[’']s die|medewerkers die|teams die|voor (?:accounts|teams|mensen|collega[’']s|projecten|ruimtes) (?:met|die)",
    ),
    exceptionRoute: phrase(
      'tenzij|behalve|uitgezonderd|met uitzondering van|uitzondering(?:en)? (?:is|zijn) mogelijk|uitzondering(?:en)? (?:kan|kunnen)|afwijken kan|afwijken mag|lukt (?:het|dat|dit)[^.!?]{0,30} niet|komt het[^.!?]{0,20} niet uit|kun je niet|kan het niet|hardheidsclausule|in overleg|maatwerk|in bijzondere gevallen',
    ),
    contact: phrase(
      '(?:praat|bespreek|overleg)[^.!?]{0,20} met \\p{L}+|(?:bel|mail|vraag|zeg het|meld het|laat het) (?!(?:alle|iedere|elke|niet|altijd)(?!\\p{L}))\\p{L}+|(?:terecht|langs|binnen) bij \\p{L}+|neem contact op|vragen\\?',
    ),
    reviewDate: phrase(
      `(?:evalueren|evaluatie|kijken we|bekijken we|herzien|besluiten we|stoppen we)[^.!?]{0,60}?(?:${MONTH.nl}|\\d)|in (?:${MONTH.nl})[^.!?]{0,20} (?:kijken|evalueren|bekijken|besluiten) we|tot (?:en met )?(?:eind |begin |de |het )?(?:\\d[^.!?,]{0,20}|${MONTH.nl})|proef (?:van|tot)[^.!?,]{0,30}`,
    ),
  },
};

/** What the detector already heard, by what it answers. */
const HEARD: Record<Liveable, CounterSignalId[]> = {
  purpose: ['purpose'],
  smallestGroup: ['individual'],
  exceptionRoute: ['room', 'graded'],
  contact: ['contact', 'invitation'],
  reviewDate: ['review'],
};

/** Words in front that turn an answer into its opposite: "no exceptions are possible". */
const DENIED = /(?<!\p{L})(?:no|not|never|without|geen|niet|nooit|zonder)(?: \p{L}+)?\s*$/iu;

/** Few people and what they did: a cause, no purpose. */
const CAUSE =
  /(?<!\p{L})(?:because|omdat|want)\s[^.!?]*?(?:some|two|three|several|a few|someone|somebody|people keep|sommige|twee|drie|enkele|een paar|iemand|een aantal)(?!\p{L})/iu;

/** A text is searched around the finding, so far in both directions. UTF-16 units. */
const REACH = 1500;

/** The checklist over the writer's own text: for each of the five things the words that answer it, or null. */
export function ruleCheck(finding: Finding, text: string): RuleCheck {
  const from = Math.max(0, finding.span.start - REACH);
  const part = text.slice(from, finding.span.end + REACH);
  const check = {} as RuleCheck;
  for (const item of LIVEABLE) {
    const span = heard(finding, item, text) ?? found(part, item, finding.language);
    check[item] =
      span && (span.base === 'text' ? span.span : { start: span.span.start + from, end: span.span.end + from });
  }
  return check;
}

interface Found {
  span: Span;
  base: 'text' | 'part';
}

function heard(finding: Finding, item: Liveable, text: string): Found | null {
  const signal = finding.counterSignals.find(
    ({ id, cue, span }) => HEARD[item].includes(id) && text.slice(span.start, span.end) === cue,
  );
  return signal ? { span: toClauseEnd(text, signal.span), base: 'text' } : null;
}

function found(part: string, item: Liveable, language: Language): Found | null {
  for (const match of part.matchAll(ANSWERS[language][item])) {
    const span = toClauseEnd(part, { start: match.index, end: match.index + match[0].length });
    if (DENIED.test(part.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (item === 'purpose' && CAUSE.test(part.slice(span.start, span.end))) continue;
    return { span, base: 'part' };
  }
  return null;
}

/** The answer reads to the end of its clause. */
function toClauseEnd(text: string, { start, end }: Span): Span {
  const rest = /^[^.!?;\n]{0,160}/u.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + rest.trimEnd().length };
}
