import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOptions } from '../../../lib/cli/check-options';
import { answerRecords } from '../../../lib/cli/check-records';
import { positionOf, reportFinding } from '../../../lib/cli/check-report';
import { detect } from '../../../lib/detect/detect';
import type { Finding } from '../../../lib/detect/types';

const REFLEX = 'From now on all employees must hand in a weekly report, without exception.';
const launcher = fileURLToPath(new URL('../../../lib/cli/run.mjs', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const draft = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
};
const check = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'check', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('the command', () => {
  it('exits 0 and says so when there is nothing to find', () => {
    expect(check([draft('calm.txt', 'The soup was good.'), '--lang', 'en'])).toEqual({
      status: 0,
      stdout: expect.stringContaining('Nothing to say about'),
      stderr: '',
    });
  });

  it('exits 1 and gives place, passage, reason and an alternative', () => {
    const { status, stdout } = check(['-', '--lang', 'en'], `Hello.\n${REFLEX}\n`);
    expect(status).toBe(1);
    expect(stdout).toContain(`-:2:1  ${REFLEX}`);
    expect(stdout).toMatch(/It reads as .*\n {4}Noticed: .*"must".*\n {4}Instead: \S/);
  });

  it('speaks Dutch when asked', () => {
    expect(check(['-', '--lang', 'nl'], REFLEX).stdout).toContain('In plaats daarvan: ');
  });

  it('gives JSON for programs', () => {
    const file = draft('reflex.txt', REFLEX);
    const [result] = JSON.parse(check([file, '--json']).stdout);
    expect(result.file).toBe(file);
    expect(result.findings[0].sentence).toBe(REFLEX);
  });

  it.each<[string, () => string[], RegExp]>([
    ['a missing file', () => [path.join(folder, 'nowhere.txt')], /nowhere\.txt: there is no such file/],
    ['a folder', () => [folder], /this is a folder/],
    ['a binary file', () => [draft('a.bin', Uint8Array.of(1, 0, 2))], /this is not a text file/],
    ['bytes that are not UTF-8', () => [draft('latin1.txt', Uint8Array.of(0x63, 0xe9))], /this is not UTF-8 text/],
    ['an unknown option', () => ['--loud'], /Unknown option --loud/],
    ['no file', () => [], /Nothing to check/],
  ])('exits 2 with a clear message on %s', (_name, args, message) => {
    const { status, stdout, stderr } = check(args());
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
  });
});

describe('checkOptions', () => {
  it.each<[string[], string, string[]]>([
    [['a.txt'], 'people', ['a.txt']],
    [['--json', 'a.txt', '-'], 'json', ['a.txt', '-']],
    [['--jsonl'], 'jsonl', []],
    [['--', '-x.txt'], 'people', ['-x.txt']],
  ])('%j', (args, mode, files) => {
    expect(checkOptions(args, { LANG: 'C' })).toEqual({ mode, files, language: 'en' });
  });
});

describe('positionOf', () => {
  it.each<[string, number, number, number]>([
    ['abc', 0, 1, 1],
    ['a\nbc', 3, 2, 2],
    ['a\r\nb\rc', 5, 3, 1],
  ])('%j at %i', (text, offset, line, column) => {
    expect(positionOf(text, offset)).toEqual({ line, column });
  });
});

describe('reportFinding', () => {
  it('names the incident that stands beside the measure', () => {
    const text = 'Two volunteers left the shed unlocked last week.\nFrom now on every volunteer must hand in the key.';
    const [finding] = detect(text) as [Finding];
    expect(reportFinding('memo.txt', text, finding, 'en')).toContain(
      'After: Two volunteers left the shed unlocked last week.',
    );
  });
});

describe('the batch protocol', () => {
  const answers = async (lines: string[]) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const errors = new PassThrough();
    const written = textOf(output);
    const complaints = textOf(errors);
    input.end(lines.join('\n'));
    const code = await answerRecords(input, output, errors);
    output.end();
    errors.end();
    return {
      code,
      answers: (await written)
        .split('\n')
        .filter(Boolean)
        .map((l) => JSON.parse(l)),
      errors: await complaints,
    };
  };

  it('answers each record in order, with offsets in its text', async () => {
    const records = [
      { id: 'a', language: 'en', prev: 'Some people were late last week.', text: REFLEX, next: 'Thank you.' },
      { id: 'b', text: 'The soup was good.' },
    ];
    const {
      code,
      answers: [a, b],
    } = await answers(records.map((r) => JSON.stringify(r)));
    expect(code).toBe(0);
    expect(a.findings[0]).toMatchObject({ start: 0, end: REFLEX.length, shown: true });
    expect(b).toEqual({ id: 'b', findings: [] });
  });

  it('never reports on the context', async () => {
    const {
      answers: [answer],
    } = await answers([JSON.stringify({ id: 'a', prev: REFLEX, text: 'Thank you.', next: REFLEX })]);
    expect(answer).toEqual({ id: 'a', findings: [] });
  });

  it.each(['{"id":"x"', '{"id":1,"text":"a"}', '[]', 'null'])('names the line that is no record: %s', async (line) => {
    const { code, answers: given, errors } = await answers(['{"id":"a","text":"b"}', line, '{"id":"c","text":"d"}']);
    expect(code).toBe(2);
    expect(errors).toMatch(/^line 2: /);
    expect(given.map((g) => g.id)).toEqual(['a', 'c']);
  });
});
