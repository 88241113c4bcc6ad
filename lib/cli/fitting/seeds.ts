/** Sentences of our own that are always in the fit: plain cases that real documents are short of. */
import fs from 'node:fs';
import type { Language } from '../../detect/types';
import type { LabelledRow } from './corpus';

/** Reads `LABEL|sentence` or `LABEL|sentence before >> sentence`, one a line. */
export function loadSeeds(language: Language): LabelledRow[] {
  return fs
    .readFileSync(new URL(`./seeds/${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i): LabelledRow => {
      const [, label, before, text] = /^([RIDLN])\|(?:(.*?) >> )?(.*)$/.exec(line) ?? [];
      if (!label || !text) throw new Error(`seeds/${language}.txt: line ${i + 1} is not a seed`);
      const id = `seed-${language}-${i + 1}`;
      return {
        id,
        set: 'seed',
        group: id,
        doc: id,
        passage: null,
        prev: before ?? '',
        text,
        next: '',
        label: label as LabelledRow['label'],
        kind: [],
        severity: null,
        clear: true,
      };
    });
}
