import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectBlocks } from '../../../lib/detect/blocks';
import { createDetector, detect } from '../../../lib/detect/detect';
import type { Finding } from '../../../lib/detect/types';

/** Pieces that make findings, near findings and odd places likely. */
const PIECES = [
  'From now on all employees must wear a badge.',
  'Some people were late again last week.',
  'Anyone who forgets will be fined €25.',
  'Late claims will not be accepted, without exception.',
  'Two colleagues left the lab unlocked on Friday.',
  'Thank you for the lovely evening!',
  'Would you let me know, so that I can book a room?',
  'Voortaan moeten alle medewerkers een badge dragen.',
  'Een paar collega’s kwamen vorige week te laat.',
  'Wie het vergeet, krijgt een boete van 25 euro.',
  'Het was een gezellige avond, bedankt.',
  'Dr. Smith e.g. came at 9.30 a.m. on Monday.',
  '- No phones in the room',
  'House rules:',
  '',
];
const draft = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
const anything = fc.string({ unit: 'binary', maxLength: 300 });
const loneSurrogates = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

const everySpan = (finding: Finding) => [
  { span: finding.span, text: finding.sentence },
  ...finding.signals.map((s) => ({ span: s.span, text: s.cue })),
  ...finding.counterSignals.map((c) => ({ span: c.span, text: c.cue })),
  ...Object.values(finding.slots),
];

const judgement = (findings: Finding[]) =>
  findings.map(({ kinds, patterns, severity, confidence }) => ({
    kinds,
    patterns,
    severity,
    confidence: confidence.toFixed(9),
  }));

describe('detect', () => {
  it('gives spans that are the words of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          draft.map((d) => d.join(' ')),
          anything,
        ),
        (text) => {
          for (const finding of detect(text)) {
            for (const { span, text: words } of everySpan(finding)) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThan(span.start);
              expect(text.slice(span.start, span.end)).toBe(words);
            }
            const told = finding.incidentSpan;
            if (told) expect(told.end).toBeLessThanOrEqual(finding.span.start);
          }
        },
      ),
    );
  });

  it('never throws, whatever the text is made of', () => {
    fc.assert(
      fc.property(fc.oneof(anything, loneSurrogates), (text) => {
        expect(Array.isArray(detect(`Everyone must ${text} pay.\n${text}`))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same when text is added far away', () => {
    const far = '\n\nSnow fell.\n\nWe had soup.\n\nThe band played.\n\nIt was late.';
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const text = `${before.join('\n\n')}${far}`;
        const settled = (findings: Finding[]) =>
          judgement(findings.filter((f) => f.span.end <= before.join('\n\n').length));
        const options = { language: 'en' } as const;
        expect(settled(detect(`${text}\n\n${after.join('\n\n')}`, options))).toEqual(settled(detect(text, options)));
      }),
    );
  });

  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['straight and curly quotes', (text) => text.replaceAll('’', "'")],
    ['decomposed accents', (text) => text.normalize('NFD')],
  ])('judges the same with %s', (_name, change) => {
    fc.assert(
      fc.property(draft, (lines) => {
        const text = `${lines.join('\n')}\nAlle cliënten moeten vóór 9.00 uur één formulier inleveren.`;
        expect(judgement(detect(change(text)))).toEqual(judgement(detect(text)));
      }),
    );
  });

  it('answers the same from memory as afresh', () => {
    fc.assert(
      fc.property(draft, (lines) => {
        const detector = createDetector();
        const text = lines.join(' ');
        const first = detector.detect(text);
        expect(detector.detect(text)).toEqual(first);
      }),
    );
  });
});

describe('detectBlocks', () => {
  const blocksOf = (texts: string[]) => texts.map((text, i) => ({ key: `k${i}`, text }));

  it('judges blocks as the text they make together', () => {
    fc.assert(
      fc.property(draft, (texts) => {
        const blocks = blocksOf(texts);
        const keys = blocks.map((b) => b.key);
        const located = detectBlocks(blocks, keys).map((l) => l.finding);
        expect(judgement(located)).toEqual(judgement(detect(texts.join('\n\n'))));
      }),
    );
  });

  it('gives spans from the start of the block and leaves out unchanged blocks', () => {
    fc.assert(
      fc.property(draft, fc.nat(11), (texts, which) => {
        const blocks = blocksOf(texts);
        const changed = blocks[which % blocks.length] as { key: string; text: string };
        for (const { block, finding } of detectBlocks(blocks, [changed.key])) {
          expect(block).toBe(changed.key);
          for (const { span, text } of everySpan(finding))
            if (span.start >= 0) expect(changed.text.slice(span.start, span.end)).toBe(text);
        }
      }),
    );
  });

  it('judges a block the same with two neighbours on each side as in the whole text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES.filter(Boolean)), { minLength: 5, maxLength: 12 }),
        fc.nat(11),
        (texts, which) => {
          const blocks = blocksOf(texts);
          const at = which % blocks.length;
          const key = (blocks[at] as { key: string }).key;
          const options = { language: 'en' } as const;
          const near = detectBlocks(blocks.slice(Math.max(0, at - 2), at + 3), [key], options);
          expect(near).toEqual(detectBlocks(blocks, [key], options));
        },
      ),
    );
  });
});
