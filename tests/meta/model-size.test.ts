import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What a model file may weigh, compressed. */
const MOST_BYTES = 300_000;

describe('the files the detector was fitted into', () => {
  it.each(['en/weights.json', 'nl/weights.json', 'hearing.json', 'kinds.json'])('%s stays small', (name) => {
    const file = fs.readFileSync(new URL(`../../lib/detect/${name}`, import.meta.url));
    expect(gzipSync(file).length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
