import { describe, expect, it } from 'vitest';
import { detectBlocks } from '../../../lib/detect/blocks';
import { detect } from '../../../lib/detect/detect';
import type { Finding } from '../../../lib/detect/types';
import { MARK_THRESHOLD } from '../../../lib/restraint/restrain';

const shown = (text: string): Finding[] =>
  detect(text).filter((f) => f.confidence >= MARK_THRESHOLD.balanced[f.language]);
const sliceOf = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

const CASES: [string, string, string][] = [
  [
    'en',
    'Three volunteers left the shed unlocked last weekend.',
    'From now on every volunteer must hand in the key at the office.',
  ],
  [
    'en',
    'Last week two colleagues handed in their expenses far too late.',
    'Claims older than two weeks will no longer be reimbursed for anyone.',
  ],
  [
    'nl',
    'Vorige week hebben drie vrijwilligers de schuur niet afgesloten.',
    'Voortaan moet iedere vrijwilliger de sleutel inleveren op kantoor.',
  ],
  [
    'nl',
    'Enkele collega’s leverden hun declaraties vorige maand veel te laat in.',
    'Declaraties ouder dan twee weken worden voor niemand meer vergoed.',
  ],
];

describe('an incident in one sentence, a measure for all in the next', () => {
  it.each(CASES)('%s: is one finding on the measure, with both parts named: %s', (language, incident, measure) => {
    for (const between of [' ', '\n\n']) {
      const text = incident + between + measure;
      const findings = shown(text);
      expect(findings).toHaveLength(1);
      const [finding] = findings as [Finding];
      expect(finding.sentence).toBe(measure);
      expect(sliceOf(text, finding.incidentSpan)).toBe(incident);
      expect(finding.slots.incident?.text).toBe(incident);
      expect(finding.kinds).toContain('incident');
      expect(finding.severity).toBe(3);
      expect(finding.language).toBe(language);
    }
  });

  it.each(CASES)('%s: the measure alone is no incident finding: %s', (_language, _incident, measure) => {
    for (const finding of shown(measure)) expect(finding.incidentSpan).toBeUndefined();
  });

  it('points before the block when the incident stands in an earlier one', () => {
    const [, incident, measure] = CASES[0] as [string, string, string];
    const [located] = detectBlocks(
      [
        { key: 'a', text: incident },
        { key: 'b', text: measure },
      ],
      ['b'],
    );
    expect(located?.finding.incidentSpan).toEqual({ start: -incident.length - 2, end: -2 });
  });
});

describe('silence', () => {
  it.each([
    'Could you hand in the key on Friday, so that the next group can get in? If that is difficult, let me know.',
    'We would like everyone in by nine on Tuesdays, because that is when we plan; if it does not suit you, tell your team lead.',
    'Zou je de sleutel vrijdag willen inleveren, zodat de volgende groep erin kan? Lukt het niet, laat het me even weten.',
    'We zien elkaar graag om negen uur op dinsdag, want dan plannen we samen; komt het niet uit, overleg dan even.',
    'Two colleagues were late last week, and I talked it over with both of them. Nothing else needs to change.',
  ])('a norm with purpose and room, or a talk: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});
