/** Labelled sentences from a folder in the corpus format, as the detector sees them. */
import fs from 'node:fs';
import path from 'node:path';
import { type Analysis, analyse, type LanguageKit } from '../../detect/analysis';
import { featuresAt, heardAt } from '../../detect/context';
import { createFeatures } from '../../detect/features';
import { clauseFeatures } from '../../detect/grammar';
import { kindEvidenceAt } from '../../detect/incident';
import type { KindEvidence } from '../../detect/kinds';
import { NAMES } from '../../detect/spelling';
import type { Language } from '../../detect/types';
import type { SentenceSpan } from '../../text/sentences';
import { recordSentences } from '../record';

export interface LabelledRow {
  id: string;
  set: string;
  group: string;
  /** Writer or document it comes from. */
  source?: string;
  doc: string;
  passage: string | null;
  prev: string;
  text: string;
  next: string;
  label: 'R' | 'I' | 'D' | 'L' | 'N';
  kind: string[];
  severity: number | null;
  clear: boolean;
  genre?: string;
  /** Natural frequency of a non-policy sentence: undoes its oversampling. */
  w?: number;
}

const linesOf = (file: string): unknown[] =>
  fs.existsSync(file)
    ? fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line))
    : [];

/** Labelled rows and, as label N in the set `nonpolicy`, the ordinary text. */
export function loadRows(folder: string, language: Language): LabelledRow[] {
  const labelled = linesOf(path.join(folder, language, 'labelled.jsonl')) as LabelledRow[];
  const ordinary = linesOf(path.join(folder, language, 'nonpolicy.jsonl')) as (LabelledRow & { source: string })[];
  return [
    ...labelled,
    ...ordinary.map((r) => ({
      ...r,
      set: 'nonpolicy',
      group: r.source,
      doc: r.source,
      passage: null,
      prev: '',
      next: '',
      label: 'N' as const,
      kind: [],
      severity: null,
      clear: true,
    })),
  ];
}

export interface Instance {
  row: LabelledRow;
  language: Language;
  /** Features of each of the record's own sentences. */
  sentences: string[][];
  /** Every sentence of the record, its context included. */
  context: SentenceSpan[];
  /** What each of them is by itself, in the same order. */
  alone: Alone[];
  /** Which of them are the record's own. */
  own: number[];
  /** Which of them is the longest: the one the label is about. */
  main: number;
  /** What is known of that sentence for telling its kinds. */
  evidence: KindEvidence;
}

/** A sentence by itself. */
export interface Alone {
  analysis: Analysis;
  features: string[];
}

/** The features of every record. */
export function instancesOf(rows: readonly LabelledRow[], kit: LanguageKit): Instance[] {
  const spelt = createFeatures(NAMES, kit);
  // Sentences of a draft are text once and context up to five times.
  const known = new Map<string, Alone>();
  const aloneOf = (text: string): Alone => {
    const seen = known.get(text);
    if (seen) return seen;
    const analysis = analyse(text, kit);
    const { tokens, families, groups } = analysis;
    const fresh = { analysis, features: [...new Set(spelt.own(text, tokens, families, groups))] };
    known.set(text, fresh);
    return fresh;
  };
  return rows.map((row) => {
    const { whole, sentences } = recordSentences(row);
    const texts = sentences.map((s) => whole.slice(s.start, s.end));
    const alone = texts.map(aloneOf);
    const analysisAt = (i: number): Analysis => (alone[i] as Alone).analysis;
    const own = sentences.map((s, i) => (s.own ? i : -1)).filter((i) => i >= 0);
    const features = own.map((i) => [
      ...featuresAt((alone[i] as Alone).features, analysisAt, i, heardAt(sentences, i), spelt),
      ...spelt.clause(clauseFeatures(kit.grammar(analysisAt(i).tokens))),
    ]);
    const lengths = own.map((i) => (texts[i] as string).length);
    const main = lengths.indexOf(Math.max(...lengths));
    const at = own[main] ?? 0;
    const evidence = kindEvidenceAt(analysisAt, at, heardAt(sentences, at));
    return { row, language: kit.language, sentences: features, context: sentences, alone, own, main, evidence };
  });
}
