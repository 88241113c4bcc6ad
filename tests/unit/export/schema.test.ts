/** The schemas that ship with the extension say what the readers do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../../lib/advise/packs';
import { makePack, PACK_FORMAT, PACK_FORMAT_VERSION } from '../../../lib/export/pack';
import { parsePack, readAlternatives } from '../../../lib/export/parse-pack';

interface Schema {
  properties: Record<string, Schema & { const?: unknown; enum?: unknown[] }>;
  items: Schema;
  required?: string[];
  enum?: string[];
}

const read = (file: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8'));

const ALTERNATIVE = builtInAlternatives('en')[0] as ReturnType<typeof builtInAlternatives>[number];
const NAMES = Object.keys(ALTERNATIVE).sort();

describe('the schema of a pack', () => {
  const { properties, required } = read('pack.schema.json');
  const alternative = properties.alternatives?.items as Schema;

  it('has the fields of a pack and of an alternative, all of them required', () => {
    expect(required?.sort()).toEqual(Object.keys(makePack('', [])).sort());
    expect(Object.keys(alternative.properties).sort()).toEqual(NAMES);
    expect(alternative.required?.sort()).toEqual(NAMES);
    expect([properties.format?.const, properties.version?.const]).toEqual([PACK_FORMAT, PACK_FORMAT_VERSION]);
  });

  it('names exactly the values that are taken', () => {
    const taken = (changes: object) => parsePack(JSON.stringify(makePack('', [{ ...ALTERNATIVE, ...changes }]))).ok;
    const patterns = alternative.properties.patterns?.items.enum ?? [];
    expect(patterns).toHaveLength(12);
    expect(patterns.every((pattern) => taken({ patterns: [pattern] }))).toBe(true);
    expect(alternative.properties.group?.enum?.every((group) => taken({ group }))).toBe(true);
    expect(alternative.properties.language?.enum?.every((language) => taken({ language }))).toBe(true);
  });
});

describe('the schema for organisations', () => {
  const { properties } = read('managed-schema.json');

  it('presets language, sites and a pack of the same shape, and nothing else', () => {
    expect(Object.keys(properties)).toEqual(['interfaceLanguage', 'sites', 'pack']);
    expect(Object.keys(properties.pack?.items.properties ?? {}).sort()).toEqual(NAMES);
    expect(readAlternatives([ALTERNATIVE])).toEqual({ ok: true, value: [ALTERNATIVE] });
    expect(readAlternatives([{ ...ALTERNATIVE, minutes: 'long' }])).toMatchObject({ ok: false });
  });
});
