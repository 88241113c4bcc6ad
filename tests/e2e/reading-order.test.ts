/** What somebody who listens to the card and to the journal hears, in the order in which they hear it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { type Heard, heardOn } from '../support/accessibility';
import { type Chromium, openChromium } from '../support/chromium';
import { putEntries, someEntries } from '../support/journal';
import { chooseLanguage } from '../support/settings';

describe.each<Language>(['en', 'nl'])('read out, %s', (language) => {
  const t = translator(language);
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium({ build: 'chrome' });
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  it('the list of what caught the eye tells the words of every passage', async () => {
    const page = await chromium.extensionPage(`check.html?sample=late-grades&lang=${language}`);
    const passages = page.getByRole('list').getByRole('button');
    await passages.first().waitFor();
    const heard = (await heardOn(page)).filter(({ role }) => role === 'button');
    const quoted = language === 'en' ? 'EUR 2,500 fine for each late grade' : 'een boete van € 2.500';
    expect(heard.filter(({ name }) => name.includes(quoted))).toHaveLength(1);
    // One way to open a file, not the field behind the button as well.
    expect(heard.filter(({ name }) => name === t('check.open-file'))).toHaveLength(1);
    await page.close();
  });

  it('the card: what it is about, why, a talk first, then wording, rule and ways to be rid of it', async () => {
    const page = await chromium.extensionPage(`check.html?sample=late-grades&lang=${language}`);
    // By keyboard, as somebody who listens opens it.
    await page.getByRole('list').getByRole('button').first().press('Enter');
    const card = page.getByRole('dialog');
    await card.getByText(t('card.ways')).waitFor();
    const heard = await heardOn(page, 'dialog');
    const title = t('card.title.collective-punishment');
    expect(heard[0]).toMatchObject({ role: 'dialog', name: t('card.label', { title }), about: '' });
    expect(told(heard)).toEqual([
      `button ${t('common.close')}`,
      `heading ${title}`,
      `button ${t('card.prepare')}`,
      `button ${t('card.reword')}`,
      `button ${t('card.keep')}`,
      `button ${t('card.not-now')}`,
      `button ${t('card.fine')}`,
      `button ${t('card.not-a-rule')}`,
      `DisclosureTriangle ${t('card.why')}`,
      `DisclosureTriangle ${t('card.ways')}`,
    ]);
    // The question stands between the title and what to do.
    const said = heard.map(({ name }) => name);
    expect(said.indexOf(t('card.body.collective-punishment'))).toBeGreaterThan(said.indexOf(title));
    expect(said.indexOf(t('card.body.collective-punishment'))).toBeLessThan(said.indexOf(t('card.prepare')));
    // Tab goes the same way.
    expect(await tabbed(page, 4)).toEqual([t('common.close'), t('card.prepare'), t('card.reword'), t('card.keep')]);
    await page.close();
  });

  it('the journal: ways to look back, finding, open ends, then the months; every button says which entry it is about', async () => {
    await putEntries(chromium, language, someEntries(new Date()));
    const page = await chromium.extensionPage('journal.html');
    await page.getByRole('heading', { name: t('journal.open-ends') }).waitFor();
    const rows = page.getByRole('button', { name: t('journal.delete') });
    await expect.poll(() => rows.count()).toBeGreaterThan(10);
    const heard = await heardOn(page, 'main');
    expect(told(heard).slice(0, 11)).toEqual([
      `heading ${t('journal.title')}`,
      `link ${t('looks.list')}`,
      `link ${t('looks.heard')}`,
      `link ${t('looks.tempts')}`,
      `link ${t('looks.rules')}`,
      `link ${t('looks.year')}`,
      `button ${t('panel.begin')}`,
      `searchbox ${t('filter.search')}`,
      `combobox ${t('entry.outcome')}`,
      `combobox ${t('filter.pattern')}`,
      `button ${t('filter.select')}`,
    ]);
    const parts = heard.filter(({ role }) => role === 'heading').map(({ name }) => name);
    const asked = parts.indexOf(t('retention.title', { months: 6 }));
    expect(parts.indexOf(t('journal.open-ends'))).toBe(1);
    expect(asked).toBeGreaterThan(1);
    expect(parts.findIndex((name) => /\d{4}$/.test(name))).toBeGreaterThan(asked);
    const doing = heard.filter(({ role, name }) => role === 'button' && name === t('journal.delete'));
    const titled = doing.filter(({ about }) => about !== '');
    // All of them but the answer to what should become of the old ones.
    expect(doing.length - titled.length).toBe(1);
    expect(new Set(titled.map(({ about }) => about)).size).toBe(titled.length);
    await page.close();
  });

  it('the steps of a conversation: each has a name of its own, and the focus goes to it', async () => {
    const page = await chromium.extensionPage('journal.html');
    await page.getByRole('button', { name: t('panel.begin') }).click();
    const heading = page.getByRole('heading', { level: 1 });
    for (const step of ['look', 'talk', 'invite'] as const) {
      await expect.poll(() => heading.textContent()).toBe(`${t('sheet.title')}: ${t(`steps.${step}`)}`);
      await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.title()).toContain(t(`steps.${step}`));
      const next = step === 'look' ? 'talk' : step === 'talk' ? 'invite' : 'after';
      await page.getByRole('link', { name: t('steps.next', { step: t(`steps.${next}`) }) }).click();
    }
    await expect.poll(() => heading.textContent()).toBe(t('after.title'));
    expect(chromium.errors).toEqual([]);
    await page.close();
  });
});

const TO_DO = new Set(['button', 'link', 'searchbox', 'combobox', 'checkbox', 'heading', 'DisclosureTriangle']);

/** What can be done, and under which headings. A link that is a heading is told once. */
function told(heard: Heard[]): string[] {
  return heard
    .filter(({ role }) => TO_DO.has(role))
    .map(({ role, name }) => `${role} ${name}`)
    .filter((line, index, all) => line.replace(/^\S+ /, '') !== all[index - 1]?.replace(/^\S+ /, ''));
}

/** Names of the next stops of the Tab key. */
async function tabbed(page: Page, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = (await heardOn(page, 'dialog')).find(({ focused }) => focused);
    names.push(focused?.name ?? '');
  }
  return names;
}
