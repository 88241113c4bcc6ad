import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, type EditorKind, highlightedTexts, inkOn, marked, PAGE_OF, unmarked } from '../support/drafting';
import { middleOf } from '../support/marks';
import { MEMOS, paragraphs } from '../support/memos';
import { chooseLanguage } from '../support/settings';
import { until } from '../support/until';

/** How soon after the last keystroke a passage is marked. */
const SOON = 2_000;

describe.each<[Language, EditorKind]>([
  ['en', 'textarea'],
  ['en', 'contenteditable'],
  ['nl', 'textarea'],
  ['nl', 'contenteditable'],
])('from draft to journal, %s in a %s', (language, kind) => {
  let chromium: Chromium;
  const memo = MEMOS[language];
  const t = translator(language);

  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  const openDraft = async () => {
    const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF[kind]}`);
    await draft(page, memo);
    return page;
  };
  const openCard = async (page: Awaited<ReturnType<typeof openDraft>>) => {
    const [first] = await marked(page, kind);
    const { x, y } = middleOf(first as NonNullable<typeof first>);
    await page.mouse.click(x, y);
    return Card.of(page);
  };

  it('marks the passage within two seconds of the last keystroke, and nothing else', async () => {
    const page = await openDraft();
    await marked(page, kind, SOON);
    if (kind === 'contenteditable') expect(await highlightedTexts(page)).toEqual([memo.passage]);
    await page.close();
  });

  it('says on the card what it noticed, in the writer’s own words and the chosen language', async () => {
    const page = await openDraft();
    const card = await openCard(page);
    const said = await card.text();
    const draftText = paragraphs(memo).join('\n');
    const quoted = [...said.matchAll(/[‘“]\n(.+)\n[’”]/g)].map(([, words]) => words);
    expect(quoted.length).toBeGreaterThan(1);
    for (const words of quoted) expect(draftText).toContain(words?.replace(/…$/, ''));
    expect(said).toContain(t('card.noticed'));
    expect(said).toContain(t('card.prepare'));
    await page.close();
  });

  it('keeps a prepared conversation in the journal, also when the browser was closed', async () => {
    const page = await openDraft();
    const card = await openCard(page);
    const opened = chromium.context.waitForEvent('page');
    await card.click(t('card.prepare'));
    const sheet = await opened;
    await sheet.waitForURL(/journal\.html#\/prepare\//);
    await sheet.getByLabel(t('sheet.person'), { exact: false }).fill('A.B.');
    await sheet.getByText(t('save.saved'), { exact: false }).waitFor();
    await chromium.restart();
    const journal = await chromium.extensionPage('journal.html');
    await journal.getByText(memo.passage.slice(0, 30), { exact: false }).waitFor();
    await journal.goto(sheet.url().replace(/^.*journal/, `chrome-extension://${chromium.extensionId}/journal`));
    await expect.poll(() => journal.getByLabel(t('sheet.person'), { exact: false }).inputValue()).toBe('A.B.');
  });

  it('takes the mark away by itself when the sentence becomes a norm with purpose and room', async () => {
    const page = await openDraft();
    await marked(page, kind);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`${memo.before} ${memo.calm}`);
    await unmarked(page, kind);
    await analysed(page);
    expect(await inkOn(page, kind)).toEqual([]);
    await page.close();
  });

  it('remembers "this is fine" after a reload and a small edit', async () => {
    const page = await openDraft();
    const card = await openCard(page);
    await card.click(t('card.fine'));
    await unmarked(page, kind);
    await page.reload();
    await draft(page, { ...memo, passage: memo.passage.replace('2', '3') });
    await analysed(page);
    expect(await inkOn(page, kind)).toEqual([]);
    await page.close();
  });

  it('asks no other machine for anything, and breaks nothing in the page', () => {
    expect(chromium.proxy.foreign(chromium.origin)).toEqual([]);
    expect(chromium.errors).toEqual([]);
  });

  /** Waits until the watcher has looked at what stands there now: the background knows the page's passages. */
  async function analysed(page: Awaited<ReturnType<typeof openDraft>>) {
    const control = `${language === 'en' ? 'Anyone who comes in late for the weekly meeting will be fined ten euros, without exception.' : 'Wie te laat komt bij het weekoverleg krijgt voortaan een boete van tien euro, zonder uitzondering.'}`;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(control);
    await marked(page, kind);
    for (let i = 0; i < control.length + 1; i++) await page.keyboard.press('Backspace');
    await until('the control sentence to lose its mark', async () => (await inkOn(page, kind)).length === 0);
  }
});
