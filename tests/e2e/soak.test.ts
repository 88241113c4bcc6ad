import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { soak, verdict } from '../support/soak';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());

it('writing on and on in five editors of one tab leaves no more listeners, nodes and memory behind than a little of it', {
  timeout: 240_000,
}, async () => {
  const samples = await soak(chromium, { unit: 'turns', total: 4, every: 1 }, () => {});
  expect(samples).toHaveLength(4);
  expect(verdict(samples, chromium.errors).problems).toEqual([]);
});
