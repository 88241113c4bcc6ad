/** Rewordings: templates that fit a finding, filled with the writer's own words. */
import type { Finding, Language } from '../detect/types';
import { rewordingTemplates, type Template } from './packs';
import type { Rewording } from './types';
import { audienceOf } from './wording/audience';
import { duePhrase, startDate } from './wording/dates';
import { hint, isPlace, type Place } from './wording/hints';
import { incidentOf } from './wording/incident';
import { normOf } from './wording/norm';
import { purposeOf } from './wording/purpose';
import { slotText, tidy } from './wording/text';
import { numberOf, topicOf } from './wording/topic';

/** What is known for each place; a place that is absent stays open. */
export type Filling = Partial<Record<Place, string>> & {
  /** The norm with the day from which it holds, for templates that do not name that day themselves. */
  normFrom?: string;
  /** The passage says "u". */
  formal?: true;
};

const FORMAL = /(?<!\p{L})uw?(?!\p{L})/iu;

/** The writer's words for every place a template may have. Contact has a fallback rather than an open place. */
export function fillingOf(finding: Finding): Filling {
  const { language } = finding;
  const norm = normOf(finding);
  const audience = audienceOf(finding);
  const formal = language === 'nl' && FORMAL.test(finding.sentence);
  const known: Record<string, string | null> = {
    audience: formal && audience.readers ? 'u' : audience.text,
    norm: norm ?? openNormWithDate(finding),
    normFrom: norm === null ? null : withStart(norm, finding),
    purpose: purposeOf(finding),
    incident: incidentOf(finding),
    contact: hint('contact', language),
    topic: topicOf(finding),
    number: numberOf(finding),
    start: startDate(finding),
  };
  const words = Object.fromEntries(Object.entries(known).filter(([, text]) => text !== null));
  return formal ? { ...words, formal } : words;
}

/** A rewording keeps the date on which a norm begins, as it keeps the one on which it is due. */
function withStart(norm: string, finding: Finding): string {
  const start = startDate(finding);
  if (start === null || norm.toLowerCase().includes(start.toLowerCase())) return norm;
  return `${norm}, ${finding.language === 'nl' ? 'vanaf' : 'from'} ${start}`;
}

/** Even an open norm keeps the date the writer gave. */
function openNormWithDate(finding: Finding): string | null {
  const due = duePhrase(finding);
  return due === null ? null : `${hint('norm', finding.language)}, ${due.phrase}`;
}

/** Puts words into one template. A place without words shows its hint and is listed in `open` as it reads there. */
export function fillTemplate(template: Template, filling: Filling, language: Language): Rewording {
  const open: string[] = [];
  const wording = filling.formal ? (template.formal ?? template.text) : template.text;
  let text = '';
  let last = 0;
  for (const match of wording.matchAll(/\{(\w+)\}/g)) {
    const place = match[1] ?? '';
    if (!isPlace(place)) throw new Error(`template ${template.id} has an unknown place: ${place}`);
    const seam = {
      before: wording.slice(last, match.index),
      after: wording.slice(match.index + match[0].length),
    };
    const norm = place === 'norm' && !wording.includes('{start}') ? filling.normFrom : undefined;
    const words = withoutDoubling(norm ?? filling[place] ?? '', seam);
    if (words === '' || words.includes(hint('norm', language))) open.push(hint(place, language));
    text += seam.before + (words || hint(place, language));
    last = match.index + match[0].length;
  }
  text += wording.slice(last);
  return { template: template.id, text, open, ...(template.statesDeed ? { statesDeed: true } : {}) };
}

/** `words` without a first or last word that the text beside it already says ("from from Monday"). May leave nothing. */
function withoutDoubling(words: string, { before, after }: { before: string; after: string }): string {
  const previous = /(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase();
  const next = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  const parts = words.split(' ');
  const same = (part: string | undefined, word: string | undefined) =>
    part !== undefined && word !== undefined && part.replace(/\P{L}/gu, '').toLowerCase() === word;
  while (same(parts[0], previous)) parts.shift();
  while (same(parts.at(-1), next)) parts.pop();
  return parts.join(' ');
}

/** Whether a text may be proposed: the detector would not point it out again. */
export type IsQuiet = (text: string) => boolean;

/**
 * The `limit` best rewordings of a finding, in the language of the passage. What would be pointed out again with the norm
 * in it is offered with the norm left open, or not at all.
 */
export function rewordings(finding: Finding, limit: number, isQuiet: IsQuiet = () => true): Rewording[] {
  const filling = fillingOf(finding);
  const { norm: _norm, normFrom: _normFrom, ...withoutNorm } = filling;
  const leftOut = threatOf(finding);
  return rewordingTemplates(finding.language)
    .filter((template) => usable(template, finding))
    .flatMap((template) => {
      const rewording = [filling, withoutNorm]
        .map((words) => fillTemplate(template, words, finding.language))
        .find(({ text }) => isQuiet(text));
      return rewording ? [{ rewording, score: fit(template, rewording, finding) }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ rewording }) => (leftOut === null ? rewording : { ...rewording, leftOut }));
}

/** The threat in the writer's words, to the end of its clause: "fined EUR 2,500 for each grade". Null when there is none. */
function threatOf(finding: Finding): string | null {
  const { kinds, sentence, span, slots } = finding;
  const raw = slotText(finding, 'sanction');
  if (raw === null || !slots.sanction || !kinds.some((kind) => kind === 'sanction' || kind === 'collective'))
    return null;
  const from = slots.sanction.span.start - span.start;
  // A comma in front of a digit belongs to a number.
  const clause = from >= 0 ? (/^(?:[^,;.]|[,.](?=\d)){1,120}/.exec(sentence.slice(from))?.[0] ?? raw) : raw;
  // The end of a condition in front of it ("is, blijft ...") is no part of the threat.
  const threat = tidy((clause.length >= raw.length ? clause : raw).replace(/^\p{L}+, /u, ''));
  return threat === '' ? null : threat;
}

function usable(template: Template, finding: Finding): boolean {
  if (!template.patterns.some((pattern) => finding.patterns.includes(pattern))) return false;
  // A number has to be there before it can be called a signal.
  return !template.text.includes('{number}') || finding.patterns[0] === 'proxy-target' || numberOf(finding) !== null;
}

/** The first patterns weigh most; places that the writer's words fill count for, open ones against. */
function fit(template: Template, rewording: Rewording, finding: Finding): number {
  let score = 0;
  finding.patterns.forEach((pattern, index) => {
    const place = template.patterns.indexOf(pattern);
    if (place >= 0) score += 8 / (index + 1) - place * 0.6;
  });
  score -= rewording.open.length * 1.5;
  // "We trust you to look after ... (what is it about?)" says nothing yet.
  if (rewording.open.includes(hint('topic', finding.language))) score -= 5;
  if (template.text.includes('{norm}')) {
    const open = rewording.open.includes(hint('norm', finding.language));
    // Without a norm a template that is built on one says little; "no penalty, a conversation" still says what will happen.
    if (!open) score += 2;
    else if (template.id !== 'T3') score -= 6;
  }
  // A firm rule comes first only where law or safety speaks for one; elsewhere "the usual way, with room" does.
  const firm = finding.counterSignals.some((signal) => signal.id === 'law-safety');
  if (template.id === 'T12') score += firm ? 6 : -3;
  return score;
}
