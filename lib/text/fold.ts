/** Case, accents, quotes and spaces folded away for matching, with the way back to the original offsets. */

export interface Folded {
  /** The text to match on. */
  text: string;
  /** Original offset of every folded unit, one more at the end; null when both are the same. */
  offsets: Uint32Array | null;
}

const COMBINING = /[\u0300-\u036f]/;
const PLAIN = /^[\x20-\x7e]*$/;

/** Latin letters with a mark, by their bare letter: stress accents (één, vóór) and loan accents must not hide a word. */
const BARE: Record<string, string> = {
  a: 'àáâãäå',
  c: 'ç',
  e: 'èéêë',
  i: 'ìíîï',
  n: 'ñ',
  o: 'òóôõö',
  u: 'ùúûü',
  y: 'ýÿ',
};

const SINGLE = new Map<string, string>([
  ...Object.entries(BARE).flatMap(([bare, marked]) => [...marked].map((m): [string, string] => [m, bare])),
  ...[...'\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4'].map((c): [string, string] => [c, "'"]),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb'].map((c): [string, string] => [c, '"']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212'].map((c): [string, string] => [c, '-']),
  ...[
    ...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r\v\f\u2028\u2029',
  ].map((c): [string, string] => [c, ' ']),
]);

const foldUnit = (unit: string): string => {
  const lower = unit.toLowerCase();
  const one = lower.length === 1 ? lower : unit;
  return SINGLE.get(one) ?? one;
};

/** Folds a piece of text for matching. Every unit keeps its place unless the text carries combining marks. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), offsets: null };
  const marked = COMBINING.test(text);
  const units: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (marked && unit >= '\u0300' && unit <= '\u036f') continue;
    units.push(foldUnit(unit));
    if (marked) offsets.push(i);
  }
  if (!marked) return { text: units.join(''), offsets: null };
  offsets.push(text.length);
  return { text: units.join(''), offsets: Uint32Array.from(offsets) };
}
