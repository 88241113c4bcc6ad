/** `npm test`: installs what is missing and runs everything. The last line is `N passed, N failed`. */
import fs from 'node:fs';
import path from 'node:path';
import { bin, root } from './bootstrap.mjs';
import { CHROMIUM, ensureBrowser, FIREFOX } from './browsers';
import { BUILDS } from './builds';
import { step } from './say.mjs';

const REPORT = path.join(root, '.output', 'test-report.json');

const SUITES: [title: string, projects: string[]][] = [
  ['Unit, component and meta tests', ['unit', 'components', 'meta']],
  ['End-to-end tests in Chromium and Firefox', ['e2e']],
];

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export async function main(): Promise<void> {
  // The tests find these again; naming them here makes sure they are installed before the long part starts.
  await ensureBrowser(CHROMIUM);
  await ensureBrowser(FIREFOX);

  let passed = 0;
  let failed = 0;
  const check = async (title: string, name: string, args: string[], env: Record<string, string> = {}) => {
    step(title);
    if ((await bin(name, args, { env })) === 0) passed++;
    else failed++;
  };
  await check('Preparing types', 'wxt', ['prepare']);
  await check('Type check', 'tsc', ['--noEmit']);
  await check('Lint and format', 'biome', ['check', '.']);
  for (const { title, args, env } of Object.values(BUILDS)) await check(title, 'wxt', ['build', ...args], env);

  // Browsers come last and alone: what they show within two seconds should not depend on what else is running.
  for (const [title, projects] of SUITES) {
    step(title);
    const tests = await vitest(projects);
    passed += tests.passed;
    failed += tests.failed;
  }

  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

async function vitest(projects: string[]): Promise<{ passed: number; failed: number }> {
  fs.rmSync(REPORT, { force: true });
  const code = await bin('vitest', [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...projects.map((project) => `--project=${project}`),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
  ]);
  if (!fs.existsSync(REPORT)) return { passed: 0, failed: 1 };
  const report: VitestReport = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  // A file that could not even be loaded is a failure too, and so is an error outside any test.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
