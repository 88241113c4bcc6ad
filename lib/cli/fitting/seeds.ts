/** Sentences of our own that are always in the fit: plain cases that real documents are short of. */
import fs from 'node:fs';
import type { Language } from '../../detect/types';
import en from '../../locale/en.json';
import nl from '../../locale/nl.json';
import type { LabelledRow } from './corpus';

/** Seeds of one language: plain cases, whole drafts of our own, and the product's own copy. */
export function loadSeeds(language: Language): LabelledRow[] {
  return [...plainCases(language), ...ownDrafts(language), ...ownCopy(language)];
}

/** As many sentences before and after one of a draft are its context. */
const BEFORE = 3;
const AFTER = 2;

/** Whole drafts: a line `# who writes what`, then `LABEL|sentence` a line. A sentence stands among its neighbours. */
function ownDrafts(language: Language): LabelledRow[] {
  const drafts = textOf(`drafts.${language}.txt`)
    .split(/^# .*$/m)
    .slice(1);
  return drafts.flatMap((draft, d) => {
    const lines = draft.split('\n').filter(Boolean).map(labelled);
    return lines.map(({ label, text }, i): LabelledRow => {
      const around = (from: number, to: number): string =>
        lines
          .slice(Math.max(0, from), to)
          .map((line) => line.text)
          .join('\n');
      const id = `draft-${language}-${d + 1}.${i + 1}`;
      return { ...seed(id, label, around(i - BEFORE, i), text), set: 'own-draft', next: around(i + 1, i + 1 + AFTER) };
    });
  });
}

function labelled(line: string): { label: LabelledRow['label']; text: string } {
  const [, label, text] = /^([RIDLN])\|(.*)$/.exec(line) ?? [];
  if (!label || !text) throw new Error(`not a labelled sentence: ${line}`);
  return { label: label as LabelledRow['label'], text };
}

const textOf = (file: string): string => fs.readFileSync(new URL(`./seeds/${file}`, import.meta.url), 'utf8');

/** The product's own words: they speak about rules all the time and never make one. */
function ownCopy(language: Language): LabelledRow[] {
  return Object.entries(language === 'en' ? en : nl).map(([key, message]) =>
    seed(`copy-${language}-${key}`, 'N', '', message),
  );
}

/** Single sentences: `LABEL|sentence` or `LABEL|sentence before >> sentence`, one a line. */
function plainCases(language: Language): LabelledRow[] {
  return textOf(`${language}.txt`)
    .split('\n')
    .filter(Boolean)
    .map((line, i): LabelledRow => {
      const [, label, before, text] = /^([RIDLN])\|(?:(.*?) >> )?(.*)$/.exec(line) ?? [];
      if (!label || !text) throw new Error(`seeds/${language}.txt: line ${i + 1} is not a seed`);
      return seed(`seed-${language}-${i + 1}`, label as LabelledRow['label'], before ?? '', text);
    });
}

const seed = (id: string, label: LabelledRow['label'], prev: string, text: string): LabelledRow => ({
  id,
  set: 'seed',
  group: id,
  doc: id,
  passage: null,
  prev,
  text,
  next: '',
  label,
  kind: [],
  severity: null,
  clear: true,
});
