/** How a mark looks: ink, never red, and readable on whatever it stands on. */

/** What the text stands on; decides which ink has at least 3:1 contrast with it. */
export type Ground = 'light' | 'middle' | 'dark';

export const INK: Record<Ground, string> = { light: '#2653c9', middle: '#0b1a45', dark: '#b4ccff' };

/** Severity shows in the pattern of the line, so that nobody has to tell colours apart. */
export const LINE: Record<1 | 2 | 3, { style: 'dotted' | 'dashed' | 'double'; width: number }> = {
  1: { style: 'dotted', width: 2 },
  2: { style: 'dashed', width: 2 },
  3: { style: 'double', width: 3 },
};

/** The ground under an element: the nearest background that is not see-through; without one, the letters tell. */
export function groundOf(element: Element): Ground {
  let at: Element | null = element;
  while (at) {
    const colour = parseColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return groundFor(colour.luminance);
    const root: Node = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  }
  // Nobody named a colour (or it is a picture): light letters are read on something dark.
  const text = parseColour(getComputedStyle(element).color);
  return text && text.luminance > 0.5 ? 'dark' : 'light';
}

/** The ground of paper that lies on something else: see-through paper is drawn on in white. */
export function paperGround(paper: Element | null): Ground {
  const colour = paper && parseColour(getComputedStyle(paper).backgroundColor);
  return colour && colour.alpha > 0.5 ? groundFor(colour.luminance) : 'light';
}

/** Which ground a relative luminance (WCAG) counts as. */
export function groundFor(luminance: number): Ground {
  if (luminance >= 0.5) return 'light';
  return luminance >= 0.15 ? 'middle' : 'dark';
}

/** A computed colour, in whatever notation. Of those that name a lightness only that is looked at: it is for choosing an ink. */
export function parseColour(computed: string): { luminance: number; alpha: number } | undefined {
  const match =
    /^(\w+)\((?:srgb |srgb-linear |display-p3 )?([\d.]+)%?[, ]+([-\d.]+)[, ]+([-\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(
      computed,
    );
  if (!match) return undefined;
  const [, name = ''] = match;
  const [first, second, third] = match.slice(2, 5).map(Number) as [number, number, number];
  const alpha = match[5] ? Number(match[5]) : 1;
  if (/^okl/.test(name)) return { luminance: first ** 3, alpha };
  if (/^l/.test(name)) return { luminance: ((first + 16) / 116) ** 3, alpha };
  const scale = name === 'color' ? 1 : 255;
  const [red, green, blue] = [first, second, third].map((part) => linear(part / scale)) as [number, number, number];
  return { luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha };
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
