/** The pages with real editors: bundled on this machine from tests/pages/editors, when that or the packages changed. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname ?? '.', '../..');
const SOURCE = path.join(ROOT, 'tests/pages/editors');
/** Where the built pages are, for the page server. */
export const EDITOR_PAGES = path.join(ROOT, '.output/editor-pages');

/** Builds the pages unless what is there was built from the same sources. Takes a few seconds. */
export async function buildEditorPages(): Promise<void> {
  const stamp = path.join(EDITOR_PAGES, 'stamp');
  const state = await fingerprint();
  if ((await fs.readFile(stamp, 'utf8').catch(() => '')) === state) return;
  const names = (await fs.readdir(SOURCE, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  await build({
    root: SOURCE,
    configFile: false,
    base: './',
    logLevel: 'error',
    mode: 'production',
    // Editors ask for their environment the way Node names it.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: EDITOR_PAGES,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rollupOptions: { input: names.map(({ name }) => path.join(SOURCE, name, 'index.html')) },
    },
  });
  await fs.writeFile(stamp, state);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = await fs.readdir(SOURCE, { recursive: true, withFileTypes: true });
  const names = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of [...names.sort(), import.meta.filename, path.join(ROOT, 'package-lock.json')])
    hash.update(file).update(await fs.readFile(file));
  return hash.digest('hex');
}
