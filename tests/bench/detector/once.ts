/** In a process of its own: how long from loading the detector to its first answer, or how much memory a long text takes. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

type Module = { detect(text: string): unknown[] };

const [what, bundle, file] = process.argv.slice(2) as [string, string, string];
const text = readFileSync(file, 'utf8');
const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

if (what === 'start-up') {
  const begun = performance.now();
  const { detect } = (await import(pathToFileURL(bundle).href)) as Module;
  detect(text);
  console.log(performance.now() - begun);
} else {
  const { detect } = (await import(pathToFileURL(bundle).href)) as Module;
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
