import { describe, expect, it } from 'vitest';
import { DocumentText } from '../../../../lib/editors/google-docs/text';

const BEFORE = '\u0003First paragraph.\nWell then. All staff pay. Bye.\nLast one.\n';
const WORDS = 'All staff pay.';

function held(raw = BEFORE) {
  const text = new DocumentText();
  text.take(raw);
  const place = text.placeOf(raw.indexOf(WORDS));
  const anchor = text.anchor(place?.block ?? '', {
    start: place?.offset ?? 0,
    end: (place?.offset ?? 0) + WORDS.length,
  });
  if (!anchor) throw new Error('nothing to hold');
  return { text, anchor, now: () => anchor.span && text.raw.slice(anchor.span.start, anchor.span.end) };
}

describe('words held in a Google document', () => {
  it.each([
    ['writing above', BEFORE.replace('First', 'The first')],
    ['writing before them in the paragraph', BEFORE.replace('Well then.', 'Well then, my dear.')],
    ['a paragraph cut before them', BEFORE.replace('then. ', 'then.\n')],
    ['paragraphs joined', BEFORE.replace('paragraph.\n', 'paragraph. ')],
    ['writing in two places at once', BEFORE.replace('First', 'The first').replace('Last', 'The last')],
  ])('stay held through %s', (_, after) => {
    const { text, now } = held();
    text.take(after);
    expect(now()).toBe(WORDS);
  });

  it('are let go of when they change, and with another document tab', () => {
    const changed = held();
    changed.text.take(BEFORE.replace('pay.', 'pays.'));
    expect(changed.now()).toBeNull();
    const left = held();
    left.text.forget();
    expect(left.now()).toBeNull();
  });

  it('are known to stand there twice', () => {
    const { text, anchor } = held();
    expect(text.isRepeated(anchor)).toBe(false);
    text.take(`${BEFORE}${WORDS}\n`);
    expect(text.isRepeated(anchor)).toBe(true);
  });
});
