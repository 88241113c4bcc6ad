import { describe, expect, it } from 'vitest';
import { groundFor, INK, LINE, parseColour } from '../../../lib/marks/ink';

const luminanceOf = (hex: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return parseColour(`rgb(${red}, ${green}, ${blue})`)?.luminance ?? Number.NaN;
};
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe('ink', () => {
  it('has at least 3:1 contrast with whatever it stands on', () => {
    const worst = Math.min(
      ...Array.from({ length: 1001 }, (_, i) => i / 1000).map((ground) =>
        contrast(ground, luminanceOf(INK[groundFor(ground)])),
      ),
    );
    expect(worst).toBeGreaterThanOrEqual(3);
  });

  it('is not red', () => {
    for (const hex of Object.values(INK)) {
      const [red = 255, , blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      expect(red).toBeLessThan(blue);
    }
  });

  it('tells severities apart by pattern', () => {
    expect(new Set(Object.values(LINE).map((line) => line.style)).size).toBe(3);
  });

  it('reads computed colours, with and without alpha', () => {
    expect(parseColour('rgb(255, 255, 255)')).toEqual({ luminance: 1, alpha: 1 });
    expect(parseColour('rgba(0, 0, 0, 0)')).toEqual({ luminance: 0, alpha: 0 });
    expect(parseColour('color(srgb 1 1 1 / 0.5)')).toEqual({ luminance: 1, alpha: 0.5 });
    expect(parseColour('none')).toBeUndefined();
  });

  it.each([
    ['oklch(1 0 0)', 'light'],
    ['oklab(0.58 0.02 -0.03)', 'middle'],
    ['oklch(0.21 0.03 264.7)', 'dark'],
    ['lab(54 0 0)', 'middle'],
    ['lch(10 5 270 / 0.9)', 'dark'],
    ['color(display-p3 0.1 0.1 0.12)', 'dark'],
  ])('finds the ground %s is', (colour, ground) => {
    expect(groundFor(parseColour(colour)?.luminance ?? Number.NaN)).toBe(ground);
  });
});
