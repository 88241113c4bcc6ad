/** No message that nobody says any more: every key stands in the source, whole or as the beginning of a built one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import en from '../../lib/locale/en.json';

const ROOT = path.resolve(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));
}

test('every message is used', () => {
  const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
  const built = [...code.matchAll(/`([a-z][\w.-]*[.])\$\{[^}]+\}([\w.-]*)`/g)].map(([, start = '', end = '']) => ({
    start,
    end,
  }));
  const unused = Object.keys(en).filter(
    (key) => !code.includes(`'${key}'`) && !built.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(unused).toEqual([]);
});
