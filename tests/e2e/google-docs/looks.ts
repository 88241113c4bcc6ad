/** The line under a passage can be seen on whatever paper, and where the system chooses the colours. */
import { describe, expect, it } from 'vitest';
import { MEMOS } from '../../support/memos';
import { calm, inkOn, MEMO, openDocument, shown } from '../../support/stand-in';
import { contrastAt } from '../../support/underline';
import { chromium } from './browser';

const { passage } = MEMOS.en;

describe('the line has at least three times the contrast of nothing', () => {
  it.each([
    ['on white paper', '', {}],
    ['on dark paper', '?paper=dark', { colorScheme: 'dark' }],
    ['in forced colours', '', { forcedColors: 'active' }],
    ['in forced colours, dark', '', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('%s', async (name, query, media) => {
    const document = await openDocument(chromium, [...MEMO, ...calm(2)], query);
    await document.emulateMedia(media);
    await inkOn(document, passage);
    const [first] = await shown(document, passage);
    if (!first) throw new Error('no words');
    if (process.env.TALK_FIRST_LOOK)
      await document.screenshot({ path: `${process.env.TALK_FIRST_LOOK}/docs-${name}.png` });
    expect(await contrastAt(document, first)).toBeGreaterThanOrEqual(3);
    await document.close();
  });
});
