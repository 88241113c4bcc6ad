/**
 * How quick the journal is with ten thousand entries, in a real Chromium: `npm run bench:journal [-- COUNT]`. Prints medians;
 * nothing fails on a slow machine. Aim: listing and searching under 100 ms.
 */
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM, ensureBrowser } from '../../lib/cli/browsers';

const ORIGIN = 'https://journal.example';

interface Bench {
  fill(count: number): Promise<void>;
  measure(): Promise<[what: string, milliseconds: number][]>;
}

const count = Number(process.argv[2] ?? 10_000);
const code = await bundled(path.join(import.meta.dirname, 'journal-page.ts'));
const browser = await chromium.launch({ executablePath: await ensureBrowser(CHROMIUM), chromiumSandbox: false });
try {
  const page = await browser.newPage();
  // IndexedDB wants an origin and ids a secure one; nothing is asked of the network.
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: code, type: 'module' });
  const results = await page.evaluate(async (entries) => {
    const { journalBench } = globalThis as unknown as { journalBench: Bench };
    await journalBench.fill(entries);
    return journalBench.measure();
  }, count);
  console.log(`${count} entries, medians in Chromium ${browser.version()}`);
  for (const [what, milliseconds] of results) console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${what}`);
} finally {
  await browser.close();
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'bench' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((output) => ('output' in output ? output.output : []));
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}
