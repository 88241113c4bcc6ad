/** Entries as a table for a spreadsheet: RFC 4180, with a byte order mark so that Excel reads it as UTF-8. */
import type { JournalEntry } from '../journal/types';

type Cell = string | number | undefined;

const COLUMNS: [name: string, cell: (entry: JournalEntry) => Cell][] = [
  ['id', ({ id }) => id],
  ['created', ({ createdAt }) => createdAt],
  ['updated', ({ updatedAt }) => updatedAt],
  ['outcome', ({ outcome }) => outcome],
  ['status', ({ talkStatus }) => talkStatus],
  ['patterns', ({ patterns }) => patterns.join(', ')],
  ['kinds', ({ kinds }) => kinds.join(', ')],
  ['language', ({ language }) => language],
  ['place', ({ siteType }) => siteType],
  ['passage', ({ passage }) => passage],
  ['notes', ({ notes }) => notes],
  ['trigger', ({ trigger }) => trigger],
  ['did_this', ({ sizeCheck }) => sizeCheck?.howManyDidThis],
  ['would_hit', ({ sizeCheck }) => sizeCheck?.howManyWouldItHit],
  ['talk_at', ({ talkAt }) => talkAt],
  ['talk_minutes', ({ talkMinutes }) => talkMinutes],
  ['ladder', ({ ladderStep }) => ladderStep],
  ['heard', ({ afterTalk }) => afterTalk?.whatIHeard],
  ['agreed', ({ afterTalk }) => afterTalk?.whatWeAgreed],
  ['count_on', ({ afterTalk }) => afterTalk?.whatICanCountOn],
  ['follow_up_on', ({ followUpOn }) => followUpOn],
  ['follow_up_done', ({ followUpDoneAt }) => followUpDoneAt],
  ['rule_reason', ({ keptRule }) => keptRule?.reason],
  ['review_on', ({ keptRule }) => keptRule?.reviewOn],
  ['review_done', ({ keptRule }) => keptRule?.reviewDoneAt],
  ['kept_at', ({ keptAt }) => keptAt],
  ['person', ({ conversation }) => conversation?.person],
  ['when', ({ conversation }) => conversation?.when],
  ['observation', ({ conversation }) => conversation?.observation],
  ['affected', ({ conversation }) => conversation?.affected],
  ['expectation', ({ conversation }) => conversation?.expectation],
  ['questions', ({ conversation }) => conversation?.questions.join('\n')],
  ['own_share', ({ conversation }) => conversation?.ownShare],
  ['feeling', ({ conversation }) => conversation?.feeling],
  ['opening', ({ conversation }) => conversation?.opening],
  ['good_outcome', ({ conversation }) => conversation?.goodOutcome],
  ['offer', ({ conversation }) => conversation?.offer],
  ['firm', ({ conversation }) => conversation?.firm],
  ['follow_up', ({ conversation }) => conversation?.followUp],
];

/** One row an entry, in the order given, with a row of names first. */
export function entriesCsv(entries: readonly JournalEntry[]): string {
  const rows = [COLUMNS.map(([name]) => name), ...entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry)))];
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: Cell): string {
  return `"${harmless(String(cell ?? '')).replaceAll('"', '""')}"`;
}

/** What a spreadsheet may take for a formula at the beginning of a cell; the wide forms count too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** The same behind a mark that divides cells in the spreadsheets of some countries, and in pasted text. */
const FORMULA_INSIDE = /([;\t])([^\S\t]*[=+\-@＝＋－＠])/gu;

/** An apostrophe makes a spreadsheet read text where it would have calculated. */
function harmless(text: string): string {
  const inside = text.replace(FORMULA_INSIDE, "$1'$2");
  return FORMULA.test(text) ? `'${inside}` : inside;
}
