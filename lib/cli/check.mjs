#!/usr/bin/env node
/** `npm run check`: installs what is missing, then runs the check in this process. */
import { ensureInstalled } from './bootstrap.mjs';
import { run } from './say.mjs';

await run(async () => {
  await ensureInstalled();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./check.ts');
  await main(process.argv.slice(2));
});
