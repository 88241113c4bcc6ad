/**
 * `npm run evaluate -- DIR`: how good the detector's judgement is on a folder of labelled sentences, every group judged by a fit
 * that has never seen it. Compares with the run before.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { KindJudgement } from '../detect/kinds';
import { kitOf } from '../detect/kits';
import type { Language } from '../detect/types';
import { MARK_THRESHOLD } from '../restraint/restrain';
import { root } from './bootstrap.mjs';
import { instancesOf, loadRows } from './fitting/corpus';
import { FOLDS, leaveOut } from './fitting/crossvalidation';
import { describeErrors, describeMeasures, describeReliability, describeThresholds } from './fitting/describe';
import { leftOutConfidences } from './fitting/hearing';
import { kindMeasures, leftOutKinds, patternMeasures } from './fitting/kind-measures';
import { type Measures, measuresOf, reliabilityOf } from './fitting/measures';
import { loadSeeds } from './fitting/seeds';
import { Stop, step } from './say.mjs';

const LANGUAGES = ['en', 'nl'] as const;
const PREVIOUS = path.join(root, 'node_modules', '.cache', 'talk-first', 'evaluation.json');

export async function main(args: string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  const errors = Number(args.find((arg) => arg.startsWith('--errors='))?.slice(9) ?? 10);
  const by = args.includes('--by=source') ? 'source' : 'group';
  if (!folder) throw new Stop('Usage: npm run evaluate -- DIR [--errors=N] [--by=source]');
  step('Reading');
  const instances = LANGUAGES.flatMap((language) => instancesOf(loadRows(folder, language), kitOf(language)));
  if (!instances.length) throw new Stop(`${folder} holds no labelled sentences.`);
  const seeds = LANGUAGES.flatMap((language) => instancesOf(loadSeeds(language), kitOf(language)));
  step('Judging every group with a fit that left it out');
  const leftOut = leaveOut(instances, seeds, (fold) => console.log(`fold ${fold + 1} of ${FOLDS}`), by);
  step('The same for the second hearing');
  const confidences = leftOutConfidences(instances, leftOut);
  const kinds = leftOutKinds(instances, leftOut.folds);
  const previous = readPrevious();
  const measured: Partial<Record<Language, Measures>> = {};
  for (const language of LANGUAGES) {
    const own = instances.flatMap((instance, i) =>
      instance.language === language
        ? [{ instance, confidence: confidences[i] as number, told: kinds[i] as KindJudgement }]
        : [],
    );
    if (!own.length) continue;
    const judged = own.map(({ instance: { row }, confidence }) => ({
      row,
      confidence,
      flagged: confidence >= MARK_THRESHOLD.balanced[language],
    }));
    const measures = measuresOf(judged);
    measured[language] = measures;
    console.log(`\n${language}, left out by ${by}, at the default sensitivity`);
    console.log(describeMeasures(measures, previous?.[language]));
    console.log(describeThresholds(judged, language));
    console.log(
      describeReliability('labelled sentences', reliabilityOf(judged.filter((j) => j.row.set !== 'nonpolicy'))),
    );
    console.log(describeReliability('whole drafts', reliabilityOf(judged.filter((j) => j.row.set === 'draft'))));
    const told = own.map((o) => o.told);
    const records = own.map((o) => o.instance);
    console.log(patternMeasures(judged, records, told));
    console.log(kindMeasures(records, told));
    if (errors > 0) console.log(describeErrors(judged, records, errors));
  }
  if (by !== 'group') return;
  fs.mkdirSync(path.dirname(PREVIOUS), { recursive: true });
  fs.writeFileSync(PREVIOUS, JSON.stringify(measured));
}

function readPrevious(): Partial<Record<Language, Measures>> | null {
  return fs.existsSync(PREVIOUS)
    ? (JSON.parse(fs.readFileSync(PREVIOUS, 'utf8')) as Partial<Record<Language, Measures>>)
    : null;
}
