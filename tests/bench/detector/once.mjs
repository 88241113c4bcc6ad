/**
 * In a process of its own: how long from loading the detector to its first answer, or how much memory a long text takes. Plain
 * JavaScript, so that nothing but the detector is loaded and no loader of TypeScript stands between.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ detect(text: string): unknown[] }} Module */

const [what = '', bundle = '', file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
/**
 * The most this process ever held, in MB. Not from the resource usage where that can be helped: there Linux counts what the
 * process that started this one held.
 */
const mostHeld = () => {
  const own = existsSync('/proc/self/status') && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024;
};
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
  // V8 grows its heap as far as it may; what is in use after a collection, and the most the process ever held, are told apart.
  const findings = detect(text);
  const most = mostHeld() - before.rss / 1024 / 1024;
  collect();
  const held = (process.memoryUsage().heapUsed - before.heapUsed) / 1024 / 1024;
  console.log(JSON.stringify({ held, most, findings: findings.length }));
}
