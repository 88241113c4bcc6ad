/** Advice about one finding: what else than a rule could be done, how else it could be put, one question. */
import type { Finding, Kind } from '../detect/types';
import { settled } from './doubt';
import { questionFor } from './packs';
import { type Ranked, rank, stageOf } from './ranking';
import { type IsQuiet, rewordings } from './rewordings';
import type { Advice, AdviceRequest, Alternative } from './types';
import { normOf } from './wording/norm';

/** As many rewordings as a card can show beside the passage. */
const REWORDINGS = 2;

/**
 * Conversation before wording before rule, the best first. Alternatives come from `library` (those in the language asked
 * for); rewordings are in the language of the passage, because they stand in for it.
 * `isQuiet` is the detector's word on a rewording: what it would point out again is not proposed.
 */
export function advise(request: AdviceRequest, library: Alternative[], isQuiet?: IsQuiet): Advice {
  const { language, limit } = request;
  const finding = settled(request.finding);
  const ours = library.filter((alternative) => alternative.language === language);
  const ranked = rank(finding, ours);
  const fitting = hasConversation(ranked) ? ranked : [...anyConversation(ours), ...ranked];
  return {
    alternatives: mixed(fitting, limit).map(({ alternative }) => alternative),
    rewordings: rewordings(finding, REWORDINGS, isQuiet),
    ...(talkInstead(finding) ? { talkInstead: true } : {}),
    question: question(finding, language),
  };
}

const TALK = new Set<Kind>(['incident', 'collective', 'sanction', 'distrust']);

/** Nothing is asked in the passage, and what is left is about people: there is no norm to put better. */
function talkInstead(finding: Finding): boolean {
  return finding.kinds.some((kind) => TALK.has(kind)) && normOf(finding) === null;
}

/** At most half of the places (rounded up) go to conversations while there is something else, so that there is a choice. */
function mixed(ranked: Ranked[], limit: number): Ranked[] {
  if (ranked.length <= limit) return ranked;
  const conversations = ranked.filter(({ alternative }) => stageOf(alternative) === 'conversation');
  const others = ranked
    .filter(({ alternative }) => stageOf(alternative) !== 'conversation')
    .sort((a, b) => b.score - a.score);
  const talk = Math.max(Math.ceil(limit / 2), limit - others.length);
  const chosen = new Set([
    ...conversations.slice(0, talk),
    ...others.slice(0, limit - Math.min(talk, conversations.length)),
  ]);
  return ranked.filter((item) => chosen.has(item)).slice(0, Math.max(0, limit));
}

function hasConversation(ranked: Ranked[]): boolean {
  return ranked.some(({ alternative }) => stageOf(alternative) === 'conversation');
}

/** Where someone changed the library so that no conversation answers the pattern, asking for the story still does. */
function anyConversation(library: Alternative[]): Ranked[] {
  const talks = library.filter((alternative) => alternative.group === 'talk');
  const story = talks.find(({ id }) => id === 'story-behind') ?? talks[0];
  return story ? [{ alternative: story, score: 1 }] : [];
}

function question(finding: Finding, language: AdviceRequest['language']): string {
  return questionFor(finding.kinds[0] ?? 'mandate', language);
}
