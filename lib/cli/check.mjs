#!/usr/bin/env node
// Launcher of the terminal check: makes sure the packages are there, then runs the TypeScript in this process.
import { ensureInstalled } from './bootstrap.mjs';

await ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { runCheck } = await import('./check.ts');
process.exitCode = await runCheck(process.argv.slice(2));
