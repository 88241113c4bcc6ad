/**
 * `node lib/cli/run.mjs fit DIR`: fits the weights of both languages on a folder of labelled sentences and writes them into
 * the detector. The same folder gives the same file.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { kitOf } from '../detect/kits';
import { MARK_THRESHOLD } from '../restraint/restrain';
import type { Sensitivity } from '../settings/types';
import { type Judged, operatingPoint } from './fitting/calibrate';
import { type Instance, instancesOf, loadRows } from './fitting/corpus';
import { FOLDS, leaveOut } from './fitting/crossvalidation';
import { fitHearing, leftOutConfidences } from './fitting/hearing';
import { fitKinds } from './fitting/kinds';
import { type Judgement, scoreOf } from './fitting/measures';
import { loadSeeds } from './fitting/seeds';
import { DEFAULTS, modelFile, train } from './fitting/training';
import { Stop, step } from './say.mjs';

const LANGUAGES = ['en', 'nl'] as const;

export async function main(args: string[]): Promise<void> {
  const folder = args[0];
  if (!folder)
    throw new Stop('Usage: node lib/cli/run.mjs fit DIR (a folder with en/labelled.jsonl and nl/labelled.jsonl)');
  step('Reading');
  const instances = LANGUAGES.flatMap((language) => instancesOf(loadRows(folder, language), kitOf(language)));
  if (!instances.length) throw new Stop(`${folder} holds no labelled sentences.`);
  const seeds = LANGUAGES.flatMap((language) => instancesOf(loadSeeds(language), kitOf(language)));
  step('Judging every group with a fit that left it out');
  const leftOut = leaveOut(instances, seeds, (fold) => console.log(`fold ${fold + 1} of ${FOLDS}`));
  step('Fitting the second hearing on what they said');
  const hearing = fitHearing(instances, leftOut, {
    records: instances.length,
    fittedOn: `left-out judgements, ${FOLDS} folds by group`,
  });
  write('hearing.json', `${JSON.stringify(hearing)}\n`);
  const confidences = leftOutConfidences(instances, leftOut);
  write('sensitivities.json', describeSensitivities(instances, confidences));
  suggestThresholds(instances, confidences);
  write('kinds.json', `${JSON.stringify(fitKinds(instances))}\n`);
  step('Fitting on everything');
  const trained = train([...instances, ...seeds]);
  for (const language of LANGUAGES) {
    const model = modelFile(trained, language, {
      records: instances.length,
      seeds: seeds.length,
      classes: 'R, L, D and I together, N',
      ...DEFAULTS,
    });
    console.log(`${language}: ${model.features.split('\n').length} features`);
    write(`${language}/weights.json`, `${JSON.stringify(model, null, 2)}\n`);
  }
}

/** Writes a file of the detector and says how large it is. */
function write(name: string, text: string): void {
  fs.writeFileSync(fileURLToPath(new URL(`../detect/${name}`, import.meta.url)), text);
  console.log(`${name}: ${Math.round(gzipSync(text).length / 1024)} kB compressed`);
}

/** What each sensitivity is worth in drafts never seen before: shown in the settings. */
function describeSensitivities(instances: readonly Instance[], confidences: readonly number[]): string {
  const two = (x: number): number => Number(x.toFixed(2));
  const table = Object.entries(MARK_THRESHOLD).map(([name, thresholds]) => {
    const worth = LANGUAGES.map((language) => {
      const threshold = thresholds[language];
      const judged = instances.flatMap(({ row, language: own }, i): Judgement[] => {
        const confidence = confidences[i] as number;
        return own === language && row.set === 'draft' ? [{ row, confidence, flagged: confidence >= threshold }] : [];
      });
      const { precision, recall } = scoreOf(judged);
      return [language, { threshold, precision: two(precision), recall: two(recall) }];
    });
    return [name, Object.fromEntries(worth)];
  });
  return `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`;
}

/** What is asked of all that is shown in drafts, by sensitivity. */
const RIGHT: Record<Sensitivity, number> = { quiet: 0.93, balanced: 0.85, thorough: 0.75 };

/** Says from which confidence on as much is right as is asked, in each language: the lines of `lib/restraint` go by it. */
function suggestThresholds(instances: readonly Instance[], confidences: readonly number[]): void {
  for (const [name, thresholds] of Object.entries(MARK_THRESHOLD)) {
    const right = RIGHT[name as Sensitivity];
    const points = LANGUAGES.map((language) => {
      const drafts = instances.flatMap(({ row, language: own }, i): Judged[] =>
        own === language && row.set === 'draft'
          ? [{ score: confidences[i] as number, positive: row.label === 'R', weight: 1 }]
          : [],
      );
      return `${language} ${operatingPoint(drafts, right)?.toFixed(3) ?? 'nowhere'} (drawn at ${thresholds[language]})`;
    });
    console.log(`${name}: ${right} of what is shown is right from ${points.join(', ')}`);
  }
}
