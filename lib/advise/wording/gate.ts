/** A gate said as a way of working: "travel requires approval" -> "travel with approval". Who agrees stays; the barrier goes. */
import type { Language } from '../../detect/types';

const CONSENT_EN =
  '(?:the )?(?:\\w+ )?(?:prior |written |formal |explicit |pre-)*(?:approval|permission|consent|authori[sz]ation|sign-off|agreement|signature|signatures)\\b.*';
const REQUIRES = new RegExp(`^((?:[^\\s,]+ ){0,7}?[^\\s,]+) (?:requires?|needs?) (${CONSENT_EN})$`, 'i');
const NO_WITHOUT = /^no ((?:[\p{L}-]+ ){0,2}?[\p{L}-]+s(?: [\p{L}-]+){0,4}?) without (.+)$/iu;
const VERB_EN = /\b(?:is|are|should|must|will|may|can|has|have|goes?)\b/i;

const CONSENT_NL =
  '(?:(?:vooraf|voorafgaand|voorafgaande|schriftelijke?|uitdrukkelijke) )*(?:toestemming|goedkeuring|akkoord|instemming)(?: .*)?';
const NEEDED = new RegExp(`^voor (.+?) is (${CONSENT_NL}) (?:nodig|vereist|verplicht)$`, 'iu');
const ONLY =
  /^((?:\p{L}+ ){0,7}?\p{L}+) (?:kan|kunnen|mag|mogen) (?:alleen|uitsluitend|enkel|slechts) ((?:na|met) .*)$/iu;
const ONLY_FIRST = /^(?:alleen|uitsluitend|enkel|slechts) (?=(?:na|met) )/iu;
const GEEN_ZONDER = /^geen ((?:\p{L}+ ){0,3}?\p{L}+) zonder (.+)$/iu;
const NOTHING_GOES = /^er (?:gaat|gaan|komt|komen) geen (\p{L}+)(.*?) zonder (.+)$/iu;

/** The norm without its gate when it has one that can be said otherwise; else as it was. */
export function withoutGate(norm: string, language: Language): string {
  return language === 'nl' ? dutch(norm) : english(norm);
}

function english(norm: string): string {
  const requires = REQUIRES.exec(norm);
  if (requires && !VERB_EN.test(requires[1] ?? '')) return `${requires[1]} with ${requires[2]}`;
  const without = NO_WITHOUT.exec(norm);
  return without && !VERB_EN.test(norm) ? `${without[1]} with ${without[2]}` : norm;
}

function dutch(norm: string): string {
  const needed = NEEDED.exec(norm);
  if (needed) {
    const consent = (needed[2] ?? '').replace(/^vooraf /i, '');
    return `${needed[1]} met ${consent}${consent === needed[2] ? '' : ' vooraf'}`;
  }
  const only = ONLY.exec(norm);
  if (only) return `${only[1]} ${only[2]}`;
  const goes = NOTHING_GOES.exec(norm);
  if (goes) return `${/(?:en|s)$/i.test(goes[1] ?? '') ? '' : 'een '}${goes[1]}${goes[2]} met ${goes[3]}`;
  const without = GEEN_ZONDER.exec(norm);
  if (without) return `${without[1]} met ${without[2]}`;
  return norm.replace(ONLY_FIRST, '');
}
