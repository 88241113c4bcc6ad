/**
 * `node lib/cli/run.mjs fit DIR`: fits the weights of both languages on a folder of labelled sentences and writes them into
 * the detector. The same folder gives the same file.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { kitOf } from '../detect/kits';
import { instancesOf, loadRows } from './fitting/corpus';
import { FOLDS, leftOutOdds } from './fitting/crossvalidation';
import { fitKinds } from './fitting/kinds';
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
  const odds = leftOutOdds(instances, seeds, DEFAULTS, (fold) => console.log(`fold ${fold + 1} of ${FOLDS}`));
  const kinds = fileURLToPath(new URL('../detect/kinds.json', import.meta.url));
  fs.writeFileSync(kinds, `${JSON.stringify(fitKinds(instances))}\n`);
  step('Fitting on everything');
  const trained = train([...instances, ...seeds]);
  for (const language of LANGUAGES) {
    const judged = instances.flatMap(({ row, language: own }, i) =>
      own === language
        ? [{ odds: odds[i] as number, positive: row.label === 'R', weight: row.w ?? 1, draft: row.set === 'draft' }]
        : [],
    );
    const model = modelFile(trained, language, judged, {
      records: instances.length,
      seeds: seeds.length,
      classes: 'R, L, D and I together, N',
      calibratedOn: `left-out log odds, ${FOLDS} folds by group`,
      ...DEFAULTS,
    });
    const file = fileURLToPath(new URL(`../detect/${language}/weights.json`, import.meta.url));
    fs.writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
    const size = Math.round(gzipSync(fs.readFileSync(file)).length / 1024);
    console.log(`${language}: ${model.features.split('\n').length} features, ${size} kB compressed`, model.calibration);
  }
}
