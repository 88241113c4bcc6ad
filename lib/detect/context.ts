/** Which neighbours a sentence hears, and what hearing them adds to its weight. */
import type { Analysis, LanguageKit } from './analysis';
import { AFTER, BEFORE, linkFeatures, neighbourFeatures, ownFeatures, PARAGRAPHS, placeOf } from './features';

/** The place of a sentence in its text. */
export interface Placed {
  paragraph: number;
}

/** Indices of the neighbours heard at `at`, in reading order. */
export function heardAt(sentences: readonly Placed[], at: number): number[] {
  const heard: number[] = [];
  const paragraphAt = (i: number): number => (sentences[i] as Placed).paragraph;
  for (let i = Math.max(0, at - BEFORE); i <= Math.min(sentences.length - 1, at + AFTER); i++)
    if (i !== at && Math.abs(paragraphAt(i) - paragraphAt(at)) <= PARAGRAPHS) heard.push(i);
  return heard;
}

function linksAt(analysisAt: (i: number) => Analysis, at: number, heard: readonly number[]): string[] {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const i of heard) for (const group of analysisAt(i).groups) (i < at ? before : after).add(group);
  return linkFeatures(analysisAt(at).groups, before, after);
}

/** Log odds, by its own words, from which a sentence is worth a look at its neighbours. */
const WORTH_CONTEXT = -7;
/** Log odds, among its neighbours, from which a sentence is worth grammar. */
const WORTH_GRAMMAR = -2.5;

/** Log odds that the sentence at `at`, among its neighbours, is a reflex. Dear evidence is left out where it cannot help. */
export function oddsAt(
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
  kit: LanguageKit,
): number {
  const parts = [analysisAt(at).own];
  const alone = kit.scorer.odds(parts);
  if (alone < WORTH_CONTEXT) return alone;
  parts.push(kit.scorer.evidence(linksAt(analysisAt, at, heard)));
  for (const i of heard) parts.push(analysisAt(i).heardFrom(placeOf(i - at)));
  const among = kit.scorer.odds(parts);
  if (among < WORTH_GRAMMAR) return among;
  parts.push(analysisAt(at).clause());
  return kit.scorer.odds(parts);
}

/** Every feature behind `oddsAt`, repetitions kept: what the fit sees. */
export function featuresAt(
  sentences: readonly string[],
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
  kit: LanguageKit,
): string[] {
  const { tokens, families } = analysisAt(at);
  const features = ownFeatures(sentences[at] as string, tokens, families, kit);
  for (const i of heard)
    features.push(...neighbourFeatures(placeOf(i - at), analysisAt(i).families, analysisAt(i).tokens));
  features.push(...linksAt(analysisAt, at, heard));
  return features;
}
