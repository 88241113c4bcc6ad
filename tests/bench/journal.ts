/**
 * How quick the journal is with ten thousand entries, in a real Chromium: `npm run bench:journal [-- COUNT]`, after
 * `npm run build`. First the functions behind the page, then the page itself as it ships. Prints medians; nothing fails on
 * a slow machine. Aim: listing and searching under 100 ms.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { openChromium } from '../support/chromium';

type Measured = [what: string, milliseconds: number][];

interface Bench {
  fill(count: number): Promise<void>;
  measure(): Promise<Measured>;
}

/** How often the page is opened. */
const TIMES = 7;
/** Typed letter by letter; every one leaves another number of entries. */
const TYPED = ['note1', 'note12', 'note123', 'note1234', 'note2', 'note23', 'note234', 'note2345'];

const count = Number(process.argv[2] ?? 10_000);
const code = await bundled(path.join(import.meta.dirname, 'journal-page.ts'));
const chromium = await openChromium({ build: 'chrome' });
try {
  const page = await chromium.extensionPage('journal.html');
  await markWhatIsSeen(page);
  const empty = await opening(page);
  await page.evaluate(code);
  const behind = await page.evaluate(async (entries) => {
    const { journalBench } = globalThis as unknown as { journalBench: Bench };
    await journalBench.fill(entries);
    return journalBench.measure();
  }, count);
  console.log(`${count} entries, medians in ${chromium.context.browser()?.version()}`);
  print(behind);
  print([
    ['the page: opening it while it is empty', empty],
    ['the page: opening it, to the first entries', await opening(page)],
    ...(await measureSearch(page)),
  ]);
} finally {
  await chromium.close();
}

/** Has the page note when the first of what it lists is there. */
async function markWhatIsSeen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.entries li, .empty--page')) return;
      seen.disconnect();
      // Laid out, that is; a tab in the background is painted once a second.
      document.body.getBoundingClientRect();
      performance.mark('seen');
    });
    seen.observe(document, { childList: true, subtree: true });
  });
}

/** From the start of loading to what the page lists. */
async function opening(page: Page): Promise<number> {
  const opened: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await page.reload();
    const mark = await page.waitForFunction(() => performance.getEntriesByName('seen')[0]?.startTime);
    opened.push((await mark.jsonValue()) ?? Number.NaN);
  }
  return middle(opened);
}

/** From every letter typed in the search field to what it leaves. */
async function measureSearch(page: Page): Promise<Measured> {
  const letters: number[] = [];
  for (const word of TYPED) {
    letters.push(
      await page.evaluate((text) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        const said = document.querySelector('.filter__found');
        if (!field || !said) throw new Error('no search field');
        // As a keystroke does, past React's own memory of the value.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        const before = performance.now();
        const drawn = new Promise<number>((resolve) => {
          new MutationObserver((_changes, observer) => {
            observer.disconnect();
            document.body.getBoundingClientRect();
            resolve(performance.now() - before);
          }).observe(document.querySelector('main') ?? document.body, {
            childList: true,
            subtree: true,
            characterData: true,
          });
        });
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return drawn;
      }, word),
    );
  }
  return [
    ['the page: search, a letter in the middle of typing', middle(letters)],
    ['the page: search, the slowest letter', Math.max(...letters)],
  ];
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function print(results: Measured): void {
  for (const [what, milliseconds] of results) console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${what}`);
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench', fileName: 'bench' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((output) => ('output' in output ? output.output : []));
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}
