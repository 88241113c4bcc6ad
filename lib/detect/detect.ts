/** Text in, findings out. Pure: no DOM, browser, clock or storage. */
import { languageVote } from '../text/language';
import { type SentenceSpan, splitSentences } from '../text/sentences';
import { type Token, tokenize } from '../text/tokens';
import { type Analysis, analyse } from './analysis';
import { evidenceAt, heardAt } from './context';
import { counterSignalsOf, signalsOf, slotsOf } from './explain';
import { createHearing, type HearingModel } from './hearing';
import hearingModel from './hearing.json';
import { incidentBefore, kindEvidenceAt } from './incident';
import { judgeKinds } from './kinds';
import { kitOf } from './kits';
import type { DetectOptions, Finding, Language } from './types';

/** Findings below this are not worth a line even in a list. */
export const WORTH_LISTING = 0.35;

/** Analyses kept by sentence text; a draft being edited asks for the same ones again and again. */
const REMEMBERED_SENTENCES = 3000;
/** As many neighbouring sentences are at hand, more than one hears. */
const NEAR = 16;

export interface Detector {
  detect(text: string, options?: DetectOptions): Finding[];
  /** Judges given sentences of a text, as `detect` does with its own; `wanted` leaves the others as context only. */
  judge(
    text: string,
    sentences: readonly SentenceSpan[],
    options?: DetectOptions,
    wanted?: (i: number) => boolean,
  ): Finding[];
}

const hearing = createHearing(hearingModel as HearingModel);

/** A sentence, read once. */
interface Remembered {
  sentence: string;
  tokens: Token[];
  /** For English, or against it. */
  vote: number;
  analyses: Partial<Record<Language, Analysis>>;
}

const analysisOf = ({ sentence, tokens, analyses }: Remembered, language: Language): Analysis => {
  analyses[language] ??= analyse(sentence, kitOf(language), tokens);
  return analyses[language];
};

/** A detector with a bounded memory of sentences it has analysed. */
export function createDetector(): Detector {
  const remembered = new Map<string, Remembered>();

  const remember = (sentence: string): Remembered => {
    const known = remembered.get(sentence);
    if (known) return known;
    const tokens = tokenize(sentence);
    const fresh: Remembered = { sentence, tokens, vote: languageVote(tokens), analyses: {} };
    if (remembered.size >= REMEMBERED_SENTENCES) remembered.delete(remembered.keys().next().value as string);
    remembered.set(sentence, fresh);
    return fresh;
  };

  const judge: Detector['judge'] = (text, sentences, options, wanted) => {
    const spanAt = (i: number): SentenceSpan => sentences[i] as SentenceSpan;
    const rememberAt = (i: number): Remembered => remember(text.slice(spanAt(i).start, spanAt(i).end));
    const languageOf = languageReader(sentences, (i) => rememberAt(i).vote);
    const languageAt = (i: number): Language => options?.language ?? languageOf(spanAt(i).paragraph);
    // Neighbours are asked for again and again while the judgement moves on; a long text must not be held whole.
    const near: { i: number; analysis: Analysis }[] = [];
    const analysisAt = (i: number): Analysis => {
      const held = near[i % NEAR];
      if (held?.i === i) return held.analysis;
      const analysis = analysisOf(rememberAt(i), languageAt(i));
      near[i % NEAR] = { i, analysis };
      return analysis;
    };
    const findings: Finding[] = [];
    sentences.forEach((_, at) => {
      if (wanted && !wanted(at)) return;
      const kit = kitOf(languageAt(at));
      const heard = heardAt(sentences, at);
      if (isOutOfPlay(spanAt(at), analysisAt(at), heard.length)) return;
      const evidence = evidenceAt(analysisAt, at, heard, kit);
      if (!evidence) return;
      const confidence = hearing(
        (i) => analysisAt(i).hearable(),
        {
          at,
          shape: spanAt(at).shape,
          neighbours: heard,
          odds: kit.scorer.odds(evidence),
          shares: kit.scorer.shares(evidence),
        },
        languageAt(at),
      );
      if (confidence < WORTH_LISTING) return;
      findings.push(describe(text, sentences, at, heard, analysisAt, confidence));
    });
    return findings;
  };

  return {
    detect: (text, options) => judge(text, splitSentences(text), options),
    judge,
  };
}

/** A title that stands all by itself, and a sentence about how words read, impose nothing. */
const isOutOfPlay = ({ shape }: SentenceSpan, { families }: Analysis, neighbours: number): boolean =>
  (shape === 'heading' && neighbours === 0) || families.has('rep.wording');

const shared = createDetector();

/** Finds the incident-rule reflexes in a text. Offsets are UTF-16 units of `text`. */
export const detect: Detector['detect'] = (text, options) => shared.detect(text, options);

function describe(
  text: string,
  sentences: readonly SentenceSpan[],
  at: number,
  heard: readonly number[],
  analysisAt: (i: number) => Analysis,
  confidence: number,
): Finding {
  const { start, end } = sentences[at] as SentenceSpan;
  const analysis = analysisAt(at);
  const told = incidentBefore(analysisAt, at, heard);
  const evidence = kindEvidenceAt(analysisAt, at, heard);
  const slots = slotsOf(text, analysis, start);
  const finding: Finding = {
    ...judgeKinds(evidence),
    language: analysis.language,
    span: { start, end },
    sentence: text.slice(start, end),
    signals: signalsOf(text, analysis, start),
    counterSignals: counterSignalsOf(text, analysis, start),
    slots: { ...slots, norm: { text: text.slice(start, end), span: { start, end } } },
    confidence,
  };
  if (evidence.incident !== 'own' && told !== undefined) {
    const { start, end } = sentences[told] as SentenceSpan;
    finding.incidentSpan = { start, end };
    finding.slots.incident = { text: text.slice(start, end), span: { start, end } };
  }
  return finding;
}

/**
 * Language by paragraph; a tie goes with the paragraph before, then with the one after, then with the whole text. Paragraphs
 * are read when they are asked for, so that a long text is gone through once.
 */
function languageReader(
  sentences: readonly SentenceSpan[],
  voteAt: (i: number) => number,
): (paragraph: number) => Language {
  const starts: number[] = [];
  sentences.forEach(({ paragraph }, i) => {
    if (i === 0 || paragraph !== sentences[i - 1]?.paragraph) starts.push(i);
  });
  const votes: number[] = [];
  const voteOf = (p: number): number => {
    const known = votes[p];
    if (known !== undefined) return known;
    let vote = 0;
    for (let i = starts[p] ?? sentences.length; i < (starts[p + 1] ?? sentences.length); i++) vote += voteAt(i);
    votes[p] = vote;
    return vote;
  };
  const ofWhole = (): Language => (starts.reduce((sum, _, p) => sum + voteOf(p), 0) < 0 ? 'nl' : 'en');
  const decided = new Map<number, Language>();
  let next = 0;
  let before: Language | undefined;
  return (paragraph) => {
    let known = decided.get(paragraph);
    while (known === undefined && next < starts.length) {
      const vote = voteOf(next) || (before === undefined ? voteOf(next + 1) || voteOf(next + 2) : 0);
      before = vote ? (vote < 0 ? 'nl' : 'en') : (before ?? ofWhole());
      decided.set((sentences[starts[next] as number] as SentenceSpan).paragraph, before);
      next++;
      known = decided.get(paragraph);
    }
    return known ?? 'en';
  };
}
