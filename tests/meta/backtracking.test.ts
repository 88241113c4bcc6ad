/** The bound on regular expressions that lets most of them past the checker must never be too low. */
import { describe, expect, it } from 'vitest';
import { boundOf } from '../support/backtracking';

const degreeOf = (pattern: RegExp): number => boundOf(pattern.source, pattern.flags).degree;

describe('the bound of a regular expression', () => {
  it.each([
    [/cat|dog/, 1],
    [/a{0,60}b/, 1],
    // Loops with and without one way to go on.
    [/^[^ ]+ x/, 1],
    [/^\w+ x/, 1],
    [/^.+ x/, 1],
    [/^.+ .+ x/, 2],
    [/^\w+\d+x/, 2],
    [/^\s*\s*x/, 2],
    [/^(?:[^ ]+ ){0,3}[^ ]+ x/, 1],
    [/^(?:[^ ]+ ?){0,3}x/, 3],
    // A search that starts everywhere takes one more.
    [/\s+$/, 2],
    [/\s*$/, 2],
    [/^\s+x/m, 2],
    [/(?:^|,)\s+x/, 2],
    [/\s+x/y, 1],
    // Cases and lookarounds.
    [/^[a-z]+Kx/i, 1],
    [/^[a-z]+(?:K|_)[a-z]*_/i, 2],
    [/^[a-z]+(?:K|_)[a-z]*_/, 1],
    [/^x+(?=.*y)z/, 2],
    [/(?<=\d\d*)x/, 2],
  ])('%s: degree %i', (pattern, degree) => {
    expect(degreeOf(pattern)).toBe(degree);
  });

  it.each([[/^(a+)+$/], [/^(?:a|aa)*b/], [/^(?:a?){2,}b/], [/^(a*)\1b/]])('%s: none', (pattern) => {
    expect(degreeOf(pattern)).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts the ways of what repeats up to a bound', () => {
    expect(boundOf('^(?:a|ab|b){1,30}c', '').ways).toBeGreaterThan(3 ** 30);
    expect(boundOf('^(?:a|b)(?:c|d)?$', '').ways).toBe(2 * 3);
  });
});
