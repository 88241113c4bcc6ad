/** Labelled sentences from a folder in the corpus format, as the detector sees them. */
import fs from 'node:fs';
import path from 'node:path';
import { type Analysis, analyse, type LanguageKit } from '../../detect/analysis';
import { featuresAt, heardAt } from '../../detect/context';
import { clauseFeatures } from '../../detect/grammar';
import { kindEvidenceAt } from '../../detect/incident';
import type { KindEvidence } from '../../detect/kinds';
import type { Language } from '../../detect/types';
import { recordSentences } from '../record';

export interface LabelledRow {
  id: string;
  set: string;
  group: string;
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
  /** Which of them is the longest: the one the label is about. */
  main: number;
  /** What is known of that sentence for telling its kinds. */
  evidence: KindEvidence;
}

/** The features of every record. */
export function instancesOf(rows: readonly LabelledRow[], kit: LanguageKit): Instance[] {
  return rows.map((row) => {
    const { whole, sentences } = recordSentences(row);
    const texts = sentences.map((s) => whole.slice(s.start, s.end));
    const analyses = texts.map((t) => analyse(t, kit));
    const analysisAt = (i: number): Analysis => analyses[i] as Analysis;
    const own = sentences.map((s, i) => (s.own ? i : -1)).filter((i) => i >= 0);
    const features = own.map((i) => [
      ...featuresAt(texts, analysisAt, i, heardAt(sentences, i), kit),
      ...clauseFeatures(kit.grammar(texts[i] as string)),
    ]);
    const lengths = own.map((i) => (texts[i] as string).length);
    const main = lengths.indexOf(Math.max(...lengths));
    const at = own[main] ?? 0;
    const evidence = kindEvidenceAt(analysisAt, at, heardAt(sentences, at));
    return { row, language: kit.language, sentences: features, main, evidence };
  });
}
