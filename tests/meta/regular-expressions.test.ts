/**
 * No regular expression may be led into super-linear work by what somebody writes. All of the sources are collected, the ones
 * built from parts as well. Most are simple enough for a bound that their syntax proves; a checker decides about the others.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, type Diagnostics } from 'recheck';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE } from '../../lib/text/sentences';
import { boundOf } from '../support/backtracking';
import { builtWhile, type Pattern, sourcesIn, writtenIn } from '../support/regular-expressions';

const ROOT = path.join(import.meta.dirname, '../..');

/**
 * The wording of advice reads one sentence at a time, of a length that is bounded (below), when a card is opened: there a
 * pattern with two or three open ends is allowed, one that explodes is not.
 */
const BOUNDED = 'lib/advise/';
/** Patterns of libraries that are built while ours are loaded are not ours to change; none of them sees a whole text. */
const PURE_ROOMS = ['lib/advise', 'lib/detect', 'lib/text', 'lib/restraint', 'lib/export'];
/** Files that run on the developer's machine alone. */
const TOOLS = 'lib/cli/';
/** Built inside a function, from names that are quoted one by one. */
const BUILT_LATER = ['lib/journal/retention.ts'];

const files = sourcesIn(ROOT, ['lib', 'entrypoints', 'components']).filter((file) => !file.startsWith(TOOLS));
const { literals, built } = writtenIn(ROOT, files);
const pure = files.filter((file) => PURE_ROOMS.some((room) => file.startsWith(`${room}/`)));
const put = await builtWhile(async () => {
  for (const file of pure) await import(pathToFileURL(path.join(ROOT, file)).href);
});
const patterns = new Map<string, Pattern>();
for (const pattern of [...literals, ...put.map((p) => ({ ...p, file: `${BOUNDED}(built)` }))])
  patterns.set(`/${pattern.source}/${pattern.flags} in ${pattern.file}`, pattern);

/** So many ways may be tried from one place, where their number is bounded. */
const MANY = 20_000;
/** Checks at once: the checker has one process, which takes several. */
const LANES = 2;

const degreeAllowed = ({ file }: Pattern): number => (file.startsWith(BOUNDED) ? 3 : 1);

/** Proved by its syntax: quick, and it can be wrong in one direction only. */
const isBounded = (pattern: Pattern): boolean => {
  const { ways, degree } = boundOf(pattern.source, pattern.flags);
  return ways <= MANY && degree <= degreeAllowed(pattern);
};

const isAllowed = (pattern: Pattern, found: Diagnostics): boolean =>
  found.status === 'safe' ||
  (found.status === 'vulnerable' &&
    found.complexity.type === 'polynomial' &&
    found.complexity.degree <= degreeAllowed(pattern));

describe('regular expressions', () => {
  it('are found', () => {
    expect(literals.length).toBeGreaterThan(400);
    expect(put.length).toBeGreaterThan(20);
    expect(LONGEST_SENTENCE).toBeLessThanOrEqual(1200);
  });

  it('are put together when modules are loaded, where the checker sees them', () => {
    const elsewhere = built.filter(({ file }) => !pure.includes(file));
    expect([...new Set(elsewhere.map((b) => b.file))]).toEqual(BUILT_LATER);
  });

  it('take linear time, or little more on a single sentence', { timeout: 600_000 }, async () => {
    const guilty: string[] = [];
    const left = [...patterns].filter(([, pattern]) => !isBounded(pattern));
    const lane = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [name, pattern] = next;
        const found = await check(pattern.source, pattern.flags, { timeout: 60_000 });
        if (!isAllowed(pattern, found))
          guilty.push(`${name}: ${found.status === 'vulnerable' ? found.complexity.summary : found.status}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(guilty).toEqual([]);
  });
});
