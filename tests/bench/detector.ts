/**
 * How quick the detector is, beside write-good and harper.js on the same text: `npm run bench`. Prints medians and ratios with
 * what was asked; nothing fails on a slow machine.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { build } from 'vite';
import writeGood from 'write-good';
import type * as Blocks from '../../lib/detect/blocks';
import type * as Detect from '../../lib/detect/detect';
import { hostileOf, proseOf } from './detector/texts';

const DOCUMENT = 150_000;
const ROUNDS = 9;
/** Rounds before those that count. */
const WARMING = 8;
/** Left alone, V8 lets garbage lie as long as there is room; what is needed shows when there is little. */
const TIGHT = ['--max-old-space-size=200', '--max-semi-space-size=8'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const timed = async (run: () => unknown): Promise<number> => {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
};

/** Turn by turn, so that a machine that is busy for a while is so for all of them. */
const mediansOf = async (rounds: number, runs: readonly (() => unknown)[]): Promise<number[]> => {
  const times = runs.map((): number[] => []);
  for (let i = 0; i < rounds; i++) for (const [r, run] of runs.entries()) (times[r] as number[]).push(await timed(run));
  return times.map(median);
};
const medianOf = async (rounds: number, run: () => unknown): Promise<number> =>
  (await mediansOf(rounds, [run]))[0] as number;

const line = (what: string, measured: string, asked = ''): void =>
  console.log(`  ${what.padEnd(34)} ${measured.padStart(22)}${asked && `   asked: ${asked}`}`);
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} times`;

/** Every analysis from cold: nothing remembered of the text. */
const cold = (text: string) => () => createDetector().detect(text);

console.log(`Detector, medians of ${ROUNDS}, Node ${process.version}`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'talk-first-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
const bundle = await bundled(folder);
const { createDetector } = (await import(pathToFileURL(bundle.detect).href)) as typeof Detect;
const { detectBlocks } = (await import(pathToFileURL(bundle.blocks).href)) as typeof Blocks;

const text = proseOf(DOCUMENT);
for (const language of ['en', 'nl'] as const) cold(proseOf(20_000, language, 3))();

console.log(`\nOne document of ${DOCUMENT / 1000} kB`);
writeGood(text.slice(0, 20_000));
const sides = [cold(text), cold(proseOf(DOCUMENT, 'nl')), () => writeGood(text)];
// The first rounds go into the compiler of the engine, on either side.
await mediansOf(WARMING, sides);
const [own, dutch, theirs] = (await mediansOf(ROUNDS, sides)) as [number, number, number];
const linter = new LocalLinter({ binary });
await linter.setup();
await linter.lint(text.slice(0, 5_000), { language: 'plaintext' });
const harper = await timed(() => linter.lint(text, { language: 'plaintext' }));
line('ours, English', ms(own));
line('ours, Dutch', ms(dutch));
line('write-good', ms(theirs));
line('harper.js (one round)', ms(harper));
line('write-good / ours', times(theirs / own), 'at least 1');
line('harper.js / ours', times(harper / own), 'at least 100');

console.log('\nOne changed sentence in it, as the watcher sends it: its block and two on each side');
const blocks = text.split('\n\n').map((block, i): Blocks.TextBlock => ({ key: String(i), text: block }));
const detector = createDetector();
detectBlocks(blocks, [...blocks.keys()].map(String), undefined, detector);
const changes: number[] = [];
for (let i = 2; i < blocks.length - 3; i += 7) {
  const changed = blocks
    .slice(i - 2, i + 3)
    .map((block, at) => (at === 2 ? { ...block, text: `${block.text} Also ${i}.` } : block));
  changes.push(await timed(() => detectBlocks(changed, [String(i)], undefined, detector)));
}
line('median', ms(median(changes)));
line('of the cold time', `1 / ${(own / median(changes)).toFixed(0)}`, 'at most 1 / 200');

console.log('\nTime a character');
const perCharacter = async (sample: string, rounds: number): Promise<number> =>
  (1e6 * (await medianOf(rounds, cold(sample)))) / sample.length;
const rates: number[] = [];
for (const [length, rounds] of [
  [10_000, 61],
  [100_000, ROUNDS],
  [1_000_000, 3],
  [10_000_000, 1],
] as const) {
  const rate = await perCharacter(proseOf(length), rounds);
  rates.push(rate);
  line(`${length / 1000} kB`, `${rate.toFixed(0)} ns`);
}
line('slowest / quickest', (Math.max(...rates) / Math.min(...rates)).toFixed(2), 'at most 1.3');

console.log('\nHostile texts of 150 kB, time a character against prose');
const prose = (1e6 * own) / text.length;
for (const [name, hostile] of hostileOf(DOCUMENT)) {
  const rate = await perCharacter(hostile, 3);
  line(name, times(rate / prose), 'at most 5');
}

console.log('\nIn a process of its own');
const memo = path.join(folder, 'memo.txt');
fs.writeFileSync(
  memo,
  'Two people were late last week. From now on all staff must sign in by nine, without exception.',
);
const long = path.join(folder, 'long.txt');
fs.writeFileSync(long, proseOf(10_000_000));
const once = (args: string[], flags: string[] = []): string => {
  const script = path.join(import.meta.dirname, 'detector/once.mjs');
  return execFileSync(process.execPath, [...flags, '--expose-gc', script, ...args], { encoding: 'utf8' });
};
line(
  'module load to first answer',
  ms(median(Array.from({ length: ROUNDS }, () => Number(once(['start-up', bundle.detect, memo]))))),
  'less than 150 ms',
);
const { held, most, findings } = JSON.parse(once(['memory', bundle.detect, long], TIGHT)) as Record<string, number>;
line('a text of 10 MB, most', `${(most as number).toFixed(0)} MB`, 'less than 200 MB');
line('held afterwards', `${(held as number).toFixed(0)} MB with ${findings} findings`);

/** The detector as the extension ships it, bundled and minified: a loader of TypeScript would slow it down. */
async function bundled(outDir: string): Promise<{ detect: string; blocks: string }> {
  const source = (name: string): string => path.join(import.meta.dirname, `../../lib/detect/${name}.ts`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry: { detect: source('detect'), blocks: source('blocks') }, formats: ['es'] } },
  });
  const built = (name: string): string =>
    path.join(outDir, fs.readdirSync(outDir).find((file) => new RegExp(`^${name}\\.m?js$`).test(file)) as string);
  return { detect: built('detect'), blocks: built('blocks') };
}
