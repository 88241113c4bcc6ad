/** Which neighbours a sentence hears, and what hearing them adds to its weight. */
import type { Analysis, LanguageKit } from './analysis';
import { AFTER, BEFORE, type Features, PARAGRAPHS, placeOf } from './features';
import type { Evidence } from './model';

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

function linksAt<T>(
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
  features: Features<T>,
): T[] {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const i of heard) for (const group of analysisAt(i).groups) (i < at ? before : after).add(group);
  return features.link(analysisAt(at).groups, before, after);
}

/** Log odds, by its own words, from which a sentence is worth a look at its neighbours. */
const WORTH_CONTEXT = -4.5;
/** Log odds, among its neighbours, below which a sentence is neither worth grammar nor heard again. */
export const OUT_OF_THE_QUESTION = -4;

/**
 * Evidence, by itself and among its neighbours, that the sentence at `at` is a reflex, or null when that is out of the
 * question: dear evidence is not gathered where it cannot help.
 */
export function evidenceAt(
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
  kit: LanguageKit,
): Evidence[] | null {
  const parts = [analysisAt(at).own];
  if (kit.scorer.odds(parts) < WORTH_CONTEXT) return null;
  parts.push(kit.scorer.evidence(linksAt(analysisAt, at, heard, kit.features)));
  for (const i of heard) parts.push(analysisAt(i).heardFrom(placeOf(i - at)));
  if (kit.scorer.odds(parts) < OUT_OF_THE_QUESTION) return null;
  parts.push(analysisAt(at).clause());
  return parts;
}

/** Names of all features behind `evidenceAt`, grammar left out, repetitions between neighbours kept: what the fit sees. */
export function featuresAt(
  own: readonly string[],
  analysisAt: (i: number) => Analysis,
  at: number,
  heard: readonly number[],
  features: Features<string>,
): string[] {
  const all = [...own];
  for (const i of heard) {
    const { families, tokens } = analysisAt(i);
    all.push(...new Set(features.neighbour(placeOf(i - at), families, tokens)));
  }
  all.push(...linksAt(analysisAt, at, heard, features));
  return all;
}
