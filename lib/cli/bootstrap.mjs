/** Makes a fresh clone runnable: checks Node, installs the packages of the lock file. Uses nothing but Node itself. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop, step } from './say.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const MINIMUM_NODE = [20, 20];

/** Installs what the lock file names, unless exactly that is installed already. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    throw new Stop(`Talk First needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  step('Installing packages');
  // engine-strict is switched off on purpose: WXT names Node 22, and was measured to prepare, build and zip on 20.20.
  const code = await sh('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']);
  if (code !== 0) throw new Stop('Installing the packages failed; npm said why above.');
  fs.writeFileSync(stamp, wanted);
}

/** Runs a command in the project's root with its output shown; resolves to its exit code. */
export function sh(command, args, { env = {}, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program that a package brought. */
export function bin(name, args, options) {
  return sh(path.join(root, 'node_modules', '.bin', name), args, options);
}
