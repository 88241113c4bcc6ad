/** Sentences of our own that are always in the fit: plain cases that real documents are short of. */
import fs from 'node:fs';
import type { Language } from '../../detect/types';
import en from '../../locale/en.json';
import nl from '../../locale/nl.json';
import type { LabelledRow } from './corpus';

/** Seeds of one language: `LABEL|sentence` or `LABEL|sentence before >> sentence`, one a line, and the product's own copy. */
export function loadSeeds(language: Language): LabelledRow[] {
  return [...plainCases(language), ...ownCopy(language)];
}

/** The product's own words: they speak about rules all the time and never make one. */
function ownCopy(language: Language): LabelledRow[] {
  return Object.entries(language === 'en' ? en : nl).map(([key, message]) =>
    seed(`copy-${language}-${key}`, 'N', '', message),
  );
}

function plainCases(language: Language): LabelledRow[] {
  return fs
    .readFileSync(new URL(`./seeds/${language}.txt`, import.meta.url), 'utf8')
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
