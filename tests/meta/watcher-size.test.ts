import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS } from '../../lib/cli/builds';

const ROOT = path.resolve(import.meta.dirname ?? '.', '../..');

/** What every frame of a site that is on has to read, in bytes. */
const MOST = 60_000;

test.each(
  (['chrome', 'firefox'] as const).flatMap((build) =>
    ['watcher.js', 'docs-watcher.js'].map((file) => [build, file] as const),
  ),
)('built for %s, %s stays small', (build, file) => {
  const built = path.join(ROOT, BUILDS[build].folder, 'content-scripts', file);
  expect(fs.statSync(built).size).toBeLessThanOrEqual(MOST);
});
