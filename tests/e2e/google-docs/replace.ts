import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../lib/locale/translate';
import { Card } from '../../support/card';
import { middleOf } from '../../support/marks';
import { MEMOS } from '../../support/memos';
import { calm, MEMO, marked, openDocument as openOne, type Paragraph } from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

const t = translator('en');
const memo = MEMOS.en;

const openDocument = (content: Paragraph[], query?: string) => openOne(chromium, content, query);
const textOf = (page: Page) => page.evaluate(() => window.standin.model.text);
const stateOf = (page: Page) =>
  page.evaluate(() => ({ ...window.standin.state, ...window.standin.calls, caret: window.standin.model.caret }));

/** Opens the card of the first mark and turns to the other wordings. */
async function reword(page: Page): Promise<Card> {
  const [box] = await marked(page);
  if (!box) throw new Error('no mark');
  const { x, y } = middleOf(box);
  await page.mouse.click(x, y);
  const card = await Card.of(page);
  await card.click(t('card.reword'));
  await until('the wordings', async () => (await card.text()).includes(t('card.put.do')));
  return card;
}

const says = (card: Card, words: string) => until(`"${words}"`, async () => (await card.text()).includes(words));

describe('"Put in the text"', () => {
  it('replaces the sentence once, by one paste that one undo takes back, and leaves all else as it was', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const before = await textOf(page);
    const card = await reword(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.done'));
    const after = await textOf(page);
    expect(after).not.toContain(memo.passage);
    const start = before.indexOf(memo.passage);
    const end = start + memo.passage.length;
    expect(after.startsWith(before.slice(0, start))).toBe(true);
    expect(after.endsWith(before.slice(end))).toBe(true);
    const state = await stateOf(page);
    expect(state).toMatchObject({ pastes: 1, refused: 0 });
    // The click on the mark put the caret into the sentence; one writes on behind the new one.
    await until('the caret at the end', async () => (await stateOf(page)).caret === end + after.length - before.length);
    // The keys go to the document again.
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe(before);
    await page.close();
  });

  it('leaves the caret where the writer had it, when that was elsewhere and in sight', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const card = await reword(page);
    const [words, before] = ['The staff lunch is on', await textOf(page)];
    await page.evaluate((each) => {
      const { model } = window.standin;
      model.moveTo(model.text.indexOf(each) + each.length);
    }, words);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.done'));
    const after = await textOf(page);
    expect(after.length).not.toBe(before.length);
    await until('the caret', async () => (await stateOf(page)).caret === after.indexOf(words) + words.length);
    await page.keyboard.type(' again');
    expect(await textOf(page)).toContain(`${words} again`);
    await page.close();
  });

  it('does not take the view away to a caret that is out of sight', async () => {
    const page = await openDocument([...MEMO, ...calm(200)]);
    const card = await reword(page);
    await page.evaluate(() => window.standin.model.moveTo(window.standin.model.text.length - 20));
    await card.click(t('card.put.do'));
    await says(card, t('card.put.done'));
    const scrolled = await page.evaluate(() => document.querySelector('.kix-appview-editor')?.scrollTop);
    expect(scrolled).toBe(0);
    const after = await textOf(page);
    const end = after.indexOf(memo.after) - 1;
    expect((await stateOf(page)).caret).toBe(end);
    await page.close();
  });

  it.each(['nl', 'de', 'fr', 'ja'])('changes nothing when one only suggests and Docs says so in %s', async (lang) => {
    const page = await openDocument([...MEMO, ...calm(4)], `?mode=suggest&lang=${lang}`);
    const before = await textOf(page);
    const card = await reword(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.suggesting'));
    expect(await textOf(page)).toBe(before);
    await page.close();
  });

  it('tells of a suggestion when Docs names its mode in a language nobody foresaw', async () => {
    const page = await openDocument([...MEMO, ...calm(4)], '?mode=suggest&lang=xx');
    const before = await textOf(page);
    const card = await reword(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.suggested'));
    expect(await textOf(page)).toContain(memo.passage.slice(-20));
    await page.keyboard.press('Control+z');
    await until('all as it was', async () => (await textOf(page)) === before);
    await page.close();
  });

  it.each([
    '?text=object&tiles=rebuilt&paint=frame',
    '?frame=200&wrap=yes&cost=30',
    '?spaces=extra&groups=line&layout=pageless',
    '?selection=anchor&tiles=reused',
  ])('replaces the sentence in another Docs too: %s', async (query) => {
    const page = await openDocument([...MEMO, ...calm(4)], query);
    const before = await textOf(page);
    const card = await reword(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.done'));
    expect(await textOf(page)).not.toContain(memo.passage);
    expect(await stateOf(page)).toMatchObject({ pastes: 1, refused: 0 });
    await page.keyboard.press('Control+z');
    await until('all as it was', async () => (await textOf(page)) === before);
    await page.close();
  });

  it('is not offered a second time for the same wording', async () => {
    const page = await openDocument([...MEMO, ...calm(4)], '?input=ignored');
    const card = await reword(page);
    const offered = async () => (await card.text()).split(t('card.put.do')).length - 1;
    const before = await offered();
    await card.click(t('card.put.do'));
    await says(card, t('card.put.ignored'));
    expect(await offered()).toBe(before - 1);
    await page.close();
  });

  it.each([
    ['when the document takes no input', '?input=ignored', 'ignored', 1],
    ['when the writer only suggests', '?mode=suggest', 'suggesting', 0],
    ['and selections tell their ends by other names', '?input=ignored&selection=base', 'ignored', 1],
  ] as const)('changes nothing %s, and says so', async (_, query, outcome, refused) => {
    const page = await openDocument([...MEMO, ...calm(4)], query);
    const before = await textOf(page);
    const card = await reword(page);
    const clicked = (await stateOf(page)).caret;
    await card.click(t('card.put.do'));
    await says(card, t(`card.put.${outcome}`));
    expect(await textOf(page)).toBe(before);
    // Nothing is left selected that the next key would destroy.
    expect(await stateOf(page)).toMatchObject({ pastes: 0, refused, caret: clicked });
    await page.close();
  });

  it('changes nothing when the document became one to read only while the card was open', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const before = await textOf(page);
    const card = await reword(page);
    await page.evaluate(() => window.standin.setMode('view'));
    await card.click(t('card.put.do'));
    await says(card, t('card.put.view-only'));
    expect(await textOf(page)).toBe(before);
    expect(await stateOf(page)).toMatchObject({ pastes: 0, refused: 0, setSelection: 0 });
    await page.close();
  });

  it('changes nothing when the document was locked while the card was open, and says that', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const before = await textOf(page);
    const card = await reword(page);
    await page.evaluate(() => window.standin.lock());
    await card.click(t('card.put.do'));
    await says(card, t('card.put.locked'));
    expect(await textOf(page)).toBe(before);
    expect(await stateOf(page)).toMatchObject({ pastes: 0, refused: 0, setSelection: 0 });
    await page.close();
  });

  it('changes nothing when the document is locked at the very moment of the click', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const before = await textOf(page);
    const card = await reword(page);
    const clicked = (await stateOf(page)).caret;
    await page.evaluate(() => {
      window.standin.meanwhile.selected = () => window.standin.lock();
    });
    await card.click(t('card.put.do'));
    await says(card, t('card.put.locked'));
    expect(await textOf(page)).toBe(before);
    expect(await stateOf(page)).toMatchObject({ pastes: 0, refused: 1, caret: clicked });
    await page.close();
  });

  it('changes nothing while offline', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const before = await textOf(page);
    const card = await reword(page);
    await chromium.context.setOffline(true);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.offline'));
    await chromium.context.setOffline(false);
    expect(await textOf(page)).toBe(before);
    await page.close();
  });

  it('changes neither of two sentences that read the same', async () => {
    const page = await openDocument([...MEMO, ...calm(2), { text: `In the south: ${memo.incident} ${memo.passage}` }]);
    const before = await textOf(page);
    const card = await reword(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.ambiguous'));
    expect(await textOf(page)).toBe(before);
    expect(await stateOf(page)).toMatchObject({ pastes: 0, setSelection: 0 });
    await page.close();
  });

  it('finds the sentence where it stands by now when somebody wrote above it', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const card = await reword(page);
    await page.evaluate(() => window.standin.model.replace(1, 1, 'A line of somebody else.\n', false));
    const before = await textOf(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.done'));
    const after = await textOf(page);
    const start = before.indexOf(memo.passage);
    expect(after.startsWith(before.slice(0, start))).toBe(true);
    expect(after.endsWith(before.slice(start + memo.passage.length))).toBe(true);
    await page.close();
  });

  it('changes nothing when somebody changed the sentence after the card was opened', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const card = await reword(page);
    await page.evaluate((words) => {
      const at = window.standin.model.text.indexOf(words) + 5;
      window.standin.model.replace(at, at, 'next ', false);
    }, memo.passage);
    const before = await textOf(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.moved'));
    expect(await textOf(page)).toBe(before);
    expect(await stateOf(page)).toMatchObject({ pastes: 0 });
    await page.close();
  });

  it('changes nothing when somebody writes at the very moment of the click', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    const card = await reword(page);
    await page.evaluate(() => {
      window.standin.meanwhile.selected = () => {
        window.standin.meanwhile.selected = () => {};
        window.standin.model.replace(1, 1, 'A line of somebody else.\n', false);
      };
    });
    const before = await textOf(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.moved'));
    expect(await textOf(page)).toBe(`\u0003A line of somebody else.\n${before.slice(1)}`);
    expect(await stateOf(page)).toMatchObject({ pastes: 0 });
    await page.close();
  });

  it('goes by the address: another document tab is another document', async () => {
    const page = await openDocument([...MEMO, ...calm(4)]);
    await page.evaluate((each) => window.standin.tabs.write('t.1', each), calm(4));
    const card = await reword(page);
    await page.evaluate(() => window.standin.tabs.open('t.1'));
    const before = await textOf(page);
    await card.click(t('card.put.do'));
    await says(card, t('card.put.moved'));
    expect(await textOf(page)).toBe(before);
    await page.close();
  });
});
