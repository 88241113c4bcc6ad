/** Makes a fresh clone runnable: checks Node, installs the packages of the lock file. Uses nothing but Node itself. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop, step } from './say.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Installs what the lock file names, unless exactly that is installed already. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 20)) {
    throw new Stop(`Talk First needs Node 20.20 or newer; this is ${process.versions.node}.`);
  }
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  step('Installing packages');
  // WXT names Node 22 as its minimum; it prepares, builds and zips on 20.20 all the same (measured), so strictness is off.
  const code = await sh('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'], {
    output: 'stderr',
  });
  if (code !== 0) throw new Stop('Installing the packages failed; npm said why above.');
  fs.writeFileSync(stamp, wanted);
}

/**
 * Runs a command in the project's root with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, output?: 'inherit' | 'stderr' | 'ignore' }} [options]
 * @returns {Promise<number>} the exit code
 */
export function sh(command, args, { env = {}, output = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: output === 'stderr' ? ['inherit', process.stderr, 'inherit'] : output,
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program that a package brought.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, output?: 'inherit' | 'stderr' | 'ignore' }} [options]
 */
export function bin(name, args, options) {
  return sh(path.join(root, 'node_modules', '.bin', name), args, options);
}
