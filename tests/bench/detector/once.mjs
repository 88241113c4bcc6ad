/**
 * In a process of its own: how long from loading the detector to its first answer, or how much memory a long text takes. Plain
 * JavaScript, so that nothing but the detector is loaded and no loader of TypeScript stands between.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ detect(text: string): unknown[] }} Module */

const [what = '', bundle = '', file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const collect = () => globalThis.gc?.();

if (what === 'start-up') {
  const begun = performance.now();
  const { detect } = /** @type {Module} */ (await import(pathToFileURL(bundle).href));
  detect(text);
  console.log(performance.now() - begun);
} else {
  const { detect } = /** @type {Module} */ (await import(pathToFileURL(bundle).href));
  detect('All staff must sign. Alle medewerkers moeten tekenen.');
  collect();
  const before = process.memoryUsage();
  let most = 0;
  // V8 grows its heap as far as it may; what is in use after a collection, and the most the process ever held, are told apart.
  const findings = detect(text);
  most = process.resourceUsage().maxRSS / 1024 - before.rss / 1024 / 1024;
  collect();
  const held = (process.memoryUsage().heapUsed - before.heapUsed) / 1024 / 1024;
  console.log(JSON.stringify({ held, most, findings: findings.length }));
}
