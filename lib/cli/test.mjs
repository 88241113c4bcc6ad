/** `npm test`: installs what is missing and runs everything. The last line is `N passed, N failed`. */
import fs from 'node:fs';
import path from 'node:path';
import { bin, ensureInstalled, root } from './bootstrap.mjs';
import { run, step } from './say.mjs';

const REPORT = path.join(root, '.output', 'test-report.json');

await run(async () => {
  await ensureInstalled();
  const { CHROMIUM, FIREFOX, ensureBrowser } = await import('./browsers.mjs');
  const env = {
    TALK_FIRST_CHROMIUM: await ensureBrowser(CHROMIUM),
    TALK_FIRST_FIREFOX: await ensureBrowser(FIREFOX),
  };

  const score = { passed: 0, failed: 0 };
  const count = (ok) => {
    score[ok ? 'passed' : 'failed']++;
    return ok;
  };
  const check = async (title, name, args, options) => {
    step(title);
    return count((await bin(name, args, options)) === 0);
  };

  await check('Preparing types', 'wxt', ['prepare']);
  await check('Type check', 'tsc', ['--noEmit']);
  await check('Lint and format', 'biome', ['check', '.']);
  await buildAll(check);

  step('Unit, component, meta and end-to-end tests');
  fs.rmSync(REPORT, { force: true });
  const code = await bin(
    'vitest',
    ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    { env },
  );
  addVitest(score, count, code);

  console.log(`\n${score.passed} passed, ${score.failed} failed`);
  if (score.failed > 0) process.exitCode = 1;
});

/** The builds under test: what ships, and the same code with one site granted (see wxt.config.ts). */
async function buildAll(check) {
  const { BUILDS } = await import('./builds.mjs');
  for (const { title, args, env } of BUILDS) await check(title, 'wxt', ['build', ...args], { env });
}

function addVitest(score, count, code) {
  if (!fs.existsSync(REPORT)) {
    count(false);
    return;
  }
  const report = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  score.passed += report.numPassedTests;
  score.failed += report.numFailedTests;
  // A file that could not even be loaded, or an error outside any test, is a failure too.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  score.failed += broken.length;
  if (code !== 0 && report.numFailedTests === 0 && broken.length === 0) count(false);
}
