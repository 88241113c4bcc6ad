/** Text in, findings out. Pure: no DOM, browser, clock or storage. */
import { languageVote } from '../text/language';
import { type SentenceSpan, splitSentences } from '../text/sentences';
import { type Analysis, analyse } from './analysis';
import { heardAt, oddsAt } from './context';
import { counterSignalsOf, signalsOf, slotsOf } from './explain';
import { incidentBefore, kindEvidenceAt } from './incident';
import { judgeKinds } from './kinds';
import { kitOf } from './kits';
import type { DetectOptions, Finding, Language } from './types';

/** Findings below this are not worth a line even in a list. */
export const WORTH_LISTING = 0.5;
/** Findings from here on are shown at the default sensitivity. */
export const WORTH_SHOWING = 0.75;

/** Analyses kept by sentence text; a draft being edited asks for the same ones again and again. */
const REMEMBERED_SENTENCES = 3000;

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

/** A detector with a bounded memory of sentences it has analysed. */
export function createDetector(): Detector {
  const remembered = new Map<string, Analysis>();

  const analysisOf = (sentence: string, language: Language): Analysis => {
    const key = `${language}${sentence}`;
    const known = remembered.get(key);
    if (known) return known;
    const fresh = analyse(sentence, kitOf(language));
    if (remembered.size >= REMEMBERED_SENTENCES) remembered.delete(remembered.keys().next().value as string);
    remembered.set(key, fresh);
    return fresh;
  };

  const judge: Detector['judge'] = (text, sentences, options, wanted) => {
    const languages = options?.language ? null : languagesOf(text, sentences);
    const spanAt = (i: number): SentenceSpan => sentences[i] as SentenceSpan;
    const languageAt = (i: number): Language => options?.language ?? languages?.get(spanAt(i).paragraph) ?? 'en';
    const analysisAt = (i: number): Analysis => analysisOf(text.slice(spanAt(i).start, spanAt(i).end), languageAt(i));
    const findings: Finding[] = [];
    sentences.forEach((_, at) => {
      if (wanted && !wanted(at)) return;
      const kit = kitOf(languageAt(at));
      const heard = heardAt(sentences, at);
      if (isOutOfPlay(spanAt(at), analysisAt(at), heard.length)) return;
      const confidence = kit.scorer.probability(oddsAt(analysisAt, at, heard, kit));
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

/** Language by paragraph; a tie goes with the paragraph before, then with the one after, then with the whole text. */
function languagesOf(text: string, sentences: readonly SentenceSpan[]): Map<number, Language> {
  const votes = new Map<number, number>();
  let whole = 0;
  for (const { paragraph, start, end } of sentences) {
    const vote = languageVote(text.slice(start, end));
    whole += vote;
    votes.set(paragraph, (votes.get(paragraph) ?? 0) + vote);
  }
  const fallback: Language = whole < 0 ? 'nl' : 'en';
  const languages = new Map<number, Language>();
  const paragraphs = [...votes.keys()];
  paragraphs.forEach((paragraph, i) => {
    const vote = votes.get(paragraph) ?? 0;
    const before = languages.get(paragraphs[i - 1] ?? -1);
    const after =
      paragraphs
        .slice(i + 1, i + 3)
        .map((p) => votes.get(p) ?? 0)
        .find((v) => v !== 0) ?? 0;
    const decided = vote || (before === undefined ? after : 0);
    languages.set(paragraph, decided ? (decided < 0 ? 'nl' : 'en') : (before ?? fallback));
  });
  return languages;
}
