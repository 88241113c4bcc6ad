/** From draft to document and journal, in Dutch, in a Google document. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../../lib/locale/translate';
import { Card } from '../../support/card';
import { type Box, middleOf } from '../../support/marks';
import { MEMOS, paragraphs } from '../../support/memos';
import { chooseLanguage } from '../../support/settings';
import { calm, inkOn, marked, openDocument } from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const t = translator('nl');
const memo = MEMOS.nl;

describe('in Dutch', () => {
  beforeAll(() => chooseLanguage(chromium, 'nl'));
  // Others use the same browser.
  afterAll(() => chooseLanguage(chromium, 'en'));

  it('typed, marked, opened, prepared, and put into the document', async () => {
    const page = await openDocument(chromium, [{ text: '' }, ...calm(2)]);
    await page.mouse.click(600, 175);
    await page.keyboard.press('Control+Home');
    for (const [i, text] of paragraphs(memo).entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(text);
    }
    await inkOn(page, memo.passage);
    const open = async () => {
      const [box] = await marked(page);
      const { x, y } = middleOf(box as Box);
      await page.mouse.click(x, y);
      return Card.of(page);
    };
    const card = await open();
    const said = await card.text();
    expect(said).toContain(t('card.noticed'));
    expect(said).toContain('elke afdeling');

    const opened = chromium.context.waitForEvent('page');
    await card.click(t('card.prepare'));
    const sheet = await opened;
    await sheet.waitForURL(/journal\.html#\/prepare\//);
    await sheet.getByLabel(t('sheet.person'), { exact: false }).fill('A.B.');
    await sheet.getByText(t('save.saved'), { exact: false }).waitFor();
    await sheet.close();
    await page.bringToFront();

    const before = await page.evaluate(() => window.standin.model.text);
    const again = await open();
    await again.click(t('card.reword'));
    await again.click(t('card.put.do'));
    await until('the answer', async () => (await again.text()).includes(t('card.put.done')));
    const after = await page.evaluate(() => window.standin.model.text);
    expect(after).not.toContain(memo.passage);
    expect(after.replace(memo.passage, '')).toContain(memo.after);
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(() => window.standin.model.text)).toBe(before);

    const journal = await chromium.extensionPage('journal.html');
    await journal.getByText(memo.passage.slice(0, 30), { exact: false }).first().waitFor();
  });
});
