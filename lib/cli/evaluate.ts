/**
 * `npm run evaluate -- DIR`: how good the detector's judgement is on a folder of labelled sentences, every group judged by a fit
 * that has never seen it. Compares with the run before.
 */
import fs from 'node:fs';
import path from 'node:path';
import { kitOf } from '../detect/kits';
import type { Language } from '../detect/types';
import { MARK_THRESHOLD } from '../restraint/restrain';
import { root } from './bootstrap.mjs';
import { calibrate } from './fitting/calibrate';
import { type Instance, instancesOf, loadRows } from './fitting/corpus';
import { FOLDS, leftOutOdds } from './fitting/crossvalidation';
import { describeErrors, describeMeasures, describeReliability, describeThresholds } from './fitting/describe';
import { kindMeasures } from './fitting/kind-measures';
import { type Judgement, type Measures, measuresOf, reliabilityOf } from './fitting/measures';
import { loadSeeds } from './fitting/seeds';
import { Stop, step } from './say.mjs';

const LANGUAGES = ['en', 'nl'] as const;
const PREVIOUS = path.join(root, 'node_modules', '.cache', 'talk-first', 'evaluation.json');

export async function main(args: string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  const errors = Number(args.find((arg) => arg.startsWith('--errors='))?.slice(9) ?? 10);
  if (!folder) throw new Stop('Usage: npm run evaluate -- DIR [--errors=N]');
  step('Reading');
  const instances = LANGUAGES.flatMap((language) => instancesOf(loadRows(folder, language), kitOf(language)));
  if (!instances.length) throw new Stop(`${folder} holds no labelled sentences.`);
  const seeds = LANGUAGES.flatMap((language) => instancesOf(loadSeeds(language), kitOf(language)));
  step('Judging every group with a fit that left it out');
  const odds = leftOutOdds(instances, seeds, undefined, (fold) => console.log(`fold ${fold + 1} of ${FOLDS}`));
  const previous = readPrevious();
  const measured: Partial<Record<Language, Measures>> = {};
  for (const language of LANGUAGES) {
    const own = instances.flatMap((instance, i) =>
      instance.language === language ? [{ instance, odds: odds[i] as number }] : [],
    );
    if (!own.length) continue;
    const judged = judge(own);
    const measures = measuresOf(judged);
    measured[language] = measures;
    console.log(`\n${language}, left out by group, at the default sensitivity`);
    console.log(describeMeasures(measures, previous?.[language]));
    console.log(describeThresholds(judged));
    console.log(describeReliability(reliabilityOf(judged.filter((j) => j.row.set !== 'nonpolicy'))));
    console.log(kindMeasures(own.map((o) => o.instance)));
    if (errors > 0)
      console.log(
        describeErrors(
          judged,
          own.map((o) => o.instance),
          errors,
        ),
      );
  }
  fs.mkdirSync(path.dirname(PREVIOUS), { recursive: true });
  fs.writeFileSync(PREVIOUS, JSON.stringify(measured));
}

/** Confidence and flag for every record, with a calibration taken from the same left-out odds. */
function judge(own: readonly { instance: Instance; odds: number }[]): Judgement[] {
  const { slope, offset } = calibrate(
    own.map(({ instance: { row }, odds }) => ({
      odds,
      positive: row.label === 'R',
      weight: row.w ?? 1,
      draft: row.set === 'draft',
    })),
  );
  return own.map(({ instance: { row }, odds }) => {
    const confidence = 1 / (1 + Math.exp(-(slope * odds + offset)));
    return { row, confidence, flagged: confidence >= MARK_THRESHOLD.balanced };
  });
}

function readPrevious(): Partial<Record<Language, Measures>> | null {
  return fs.existsSync(PREVIOUS)
    ? (JSON.parse(fs.readFileSync(PREVIOUS, 'utf8')) as Partial<Record<Language, Measures>>)
    : null;
}
