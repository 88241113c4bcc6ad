/** The journal to read, in Markdown. What the user wrote stays text: nothing in it becomes markup. */
import type { Language } from '../detect/types';
import type { Conversation, JournalEntry } from '../journal/types';
import en from './words.en.json';
import nl from './words.nl.json';

const WORDS: Record<Language, typeof en> = { en, nl };

/** The preparation sheet in the order in which it is read. */
const SHEET: Exclude<keyof Conversation, 'questions'>[] = [
  'person',
  'when',
  'observation',
  'affected',
  'expectation',
  'ownShare',
  'feeling',
  'opening',
  'goodOutcome',
  'offer',
  'firm',
  'followUp',
];

/** One chapter an entry, in the order given. Dates are those of the reader's time zone. */
export function entriesMarkdown(entries: readonly JournalEntry[], language: Language): string {
  const words = WORDS[language];
  return [`# ${words.title}`, ...entries.map((entry) => chapter(entry, language))].join('\n\n').concat('\n');
}

function chapter(entry: JournalEntry, language: Language): string {
  const words = WORDS[language];
  const { talkStatus, trigger, ladderStep, sizeCheck, keptRule, followUpOn, afterTalk, conversation } = entry;
  const date = (value: string) => dateInWords(value, language);
  const facts = [
    fact(words.outcome, words.outcomes[entry.outcome]),
    fact(words.status, talkStatus && words.statuses[talkStatus]),
    fact(words.talkAt, entry.talkAt && momentInWords(entry.talkAt, language)),
    fact(words.trigger, trigger && words.triggers[trigger]),
    fact(words.ladder, ladderStep && words.ladderSteps[ladderStep]),
    fact(words.didThis, sizeCheck?.howManyDidThis?.toString()),
    fact(words.wouldHit, sizeCheck?.howManyWouldItHit?.toString()),
    fact(words.reason, keptRule?.reason && words.reasons[keptRule.reason]),
    fact(words.reviewOn, keptRule?.reviewOn && date(keptRule.reviewOn)),
    fact(words.followUpOn, followUpOn && date(followUpOn)),
  ].filter((line) => line !== '');
  const parts = [
    `## ${date(entry.createdAt)}`,
    entry.passage.trim() === '' ? '' : quote(entry.passage),
    facts.join('\n'),
    part(words.notes, entry.notes),
    part(words.heard, afterTalk?.whatIHeard),
    part(words.agreed, afterTalk?.whatWeAgreed),
    part(words.countOn, afterTalk?.whatICanCountOn),
    ...(conversation ? sheet(conversation, words) : []),
  ];
  return parts.filter((text) => text !== '').join('\n\n');
}

function sheet(conversation: Conversation, words: typeof en): string[] {
  const questions = conversation.questions.filter((question) => question.trim() !== '');
  const lines = questions.map((question) => `- ${plain(question.replace(/\s+/g, ' '))}`).join('\n');
  const texts = SHEET.map((field) => part(words.sheet[field], conversation[field]));
  return [...texts, questions.length === 0 ? '' : `### ${words.sheet.questions}\n\n${lines}`];
}

function fact(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `- ${name}: ${value}`;
}

function part(name: string, text: string | undefined): string {
  return text === undefined || text.trim() === '' ? '' : `### ${name}\n\n${plain(text)}`;
}

function quote(text: string): string {
  return plain(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Text with everything escaped that Markdown or HTML would read as markup; lines stay lines. */
function plain(text: string): string {
  const escaped = text
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
    // Four spaces at the beginning of a line would be code.
    .replace(/^[ \t]+/gm, '');
  return escaped.replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
}

/** A moment or a date, as the day it is for the reader. */
function dateInWords(value: string, language: Language): string {
  const day = value.length === 10 ? new Date(`${value}T12:00:00`) : new Date(value);
  return day.toLocaleDateString(TAGS[language], { day: 'numeric', month: 'long', year: 'numeric' });
}

function momentInWords(value: string, language: Language): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Date(value).toLocaleString(TAGS[language], style);
}

const TAGS: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };
