import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { inkOn, marked, PAGE_OF, unmarked } from '../support/drafting';
import { highlightedTexts, middleOf } from '../support/marks';
import { MEMOS, paragraphs } from '../support/memos';
import { Popup } from '../support/popup';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

const memo = MEMOS.en;
const TEXT = paragraphs(memo).join('\n');
const t = translator('en');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium();
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());
afterEach(() => {
  expect(chromium.errors).toEqual([]);
});

/** Two tabs of one site, the second with a text in a frame as well; everything in them is marked. */
async function openTabs(): Promise<{
  first: Page;
  second: Page;
  inner: Page;
  allQuiet: () => Promise<void>;
  allAwake: () => Promise<void>;
}> {
  const second = await chromium.newPage(`${chromium.origin}/frames.html`);
  await second.frameLocator('#frame').locator('#editor').click();
  await second.keyboard.insertText(`${memo.incident} ${memo.passage}`);
  await second.click('textarea');
  await second.keyboard.insertText(TEXT);
  const inner = second.frames()[1] as unknown as Page;
  const first = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
  await first.bringToFront();
  await first.click('#editor');
  await first.keyboard.insertText(TEXT);
  const inFrame = async () => (await highlightedTexts(inner)).length;
  const allAwake = async () => {
    await marked(first, 'textarea');
    await marked(second, 'textarea');
    await until('a mark in the frame', async () => (await inFrame()) > 0);
  };
  const allQuiet = async () => {
    await unmarked(first, 'textarea');
    await unmarked(second, 'textarea');
    await until('no mark in the frame', async () => (await inFrame()) === 0);
  };
  await allAwake();
  return { first, second, inner, allQuiet, allAwake };
}

async function openCard(page: Page): Promise<Card> {
  const [box] = await marked(page, 'textarea');
  const { x, y } = middleOf(box as NonNullable<typeof box>);
  await page.mouse.click(x, y);
  const card = await Card.of(page);
  await card.text();
  return card;
}

describe.each(['site', 'until-tomorrow'] as const)('a rest (%s)', (where) => {
  it('chosen on the card holds at once in all tabs and frames, and can be taken back on the spot', async () => {
    const { first, second, allQuiet, allAwake } = await openTabs();
    const card = await openCard(first);
    await card.click(t('card.quiet'));
    await card.click(t(`card.quiet.${where}`));
    await allQuiet();
    expect(await card.text()).toContain(t(`card.quieted.${where}`));
    await card.click(t('common.undo'));
    await allAwake();
    await first.close();
    await second.close();
  });

  it('chosen in the popup holds at once in all tabs and frames, until somebody wakes us there', async () => {
    const { first, second, allQuiet, allAwake } = await openTabs();
    const popup = await Popup.open(chromium);
    await popup.says('Talk with the one person it is about');
    await popup.click(where === 'site' ? t('popup.quiet-site.do') : t('popup.pause'));
    await popup.says(where === 'site' ? t('popup.quiet-site', { site: '127.0.0.1' }) : t('popup.paused'));
    await allQuiet();
    await popup.click(t('popup.wake'));
    await allAwake();
    await first.close();
    await second.close();
  });
});

it('a quiet site is listed in the settings, and woken there', async () => {
  const { first, second, allQuiet, allAwake } = await openTabs();
  const popup = await Popup.open(chromium);
  await popup.says('Talk with the one person it is about');
  await popup.click(t('popup.quiet-site.do'));
  await allQuiet();
  const settings = await chromium.extensionPage('options.html');
  await settings.getByRole('button', { name: t('settings.quiet-sites.wake', { site: '127.0.0.1' }) }).click();
  await allAwake();
  await expect.poll(() => settings.getByText(t('settings.quiet-sites')).count()).toBe(0);
  await settings.close();
  await first.close();
  await second.close();
});

it('after three dismissals in one text the card offers to be quiet there; the popup shows it and wakes us', async () => {
  const rules = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map(
    (day, i) =>
      `From ${day} every department pays a fine of EUR ${i + 2},500 for each ${['late grade', 'lost key', 'broken chair', 'empty room'][i]}.`,
  );
  const draft = await chromium.newPage(`${chromium.origin}/many-editors.html`);
  await draft.bringToFront();
  await draft.evaluate(() => document.querySelector('#first')?.setAttribute('style', 'height: 500px'));
  await draft.click('#first');
  await draft.keyboard.insertText(rules.join('\n\n'));
  for (let i = 0; i < 3; i++) {
    await until('the marks', async () => (await inkOn(draft, 'textarea')).length >= rules.length - i);
    const card = await openCard(draft);
    await card.click(t('card.not-now'));
    await until('the answer', async () => (await card.text()).includes(t('card.done.not-now')));
    if (i < 2) {
      expect(await card.text()).not.toContain(t('card.step-back.offer'));
      await draft.click('h1');
      await until('the card to be gone', async () => !(await card.isOpen()));
      await draft.click('#first');
    } else {
      await until('the offer', async () => (await card.text()).includes(t('card.step-back.offer')));
      await card.click(t('card.step-back.yes'));
      await until('the answer', async () => (await card.text()).includes(t('card.quieted.document')));
    }
  }
  await unmarked(draft, 'textarea');
  await draft.click('h1');
  const popup = await Popup.open(chromium);
  await popup.says(t('popup.quiet-document'));
  await popup.says('pays a fine');
  await popup.click(t('popup.wake'));
  await marked(draft, 'textarea');
  await draft.close();
});
