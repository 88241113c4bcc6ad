/**
 * The panel beside a text. A test cannot click the browser's own button for it, so its page is opened as a tab that stays
 * behind the one with the text; what it shows is about the tab in front, as it is in the panel.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked, PAGE_OF } from '../support/drafting';
import { MEMOS } from '../support/memos';
import { chooseLanguage } from '../support/settings';

describe.each<Language>(['en', 'nl'])('the panel, %s', (language) => {
  let chromium: Chromium;
  const t = translator(language);
  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  it('lists what catches the eye while somebody writes, and prepares the conversation beside it', async () => {
    const panel = await chromium.extensionPage('sidepanel.html');
    const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
    await draft(page, MEMOS[language]);
    await marked(page, 'textarea');
    await panel.getByText(MEMOS[language].passage).waitFor();
    await panel
      .getByRole('button', { name: t('card.prepare') })
      .first()
      .click();
    await panel.getByRole('heading', { name: t('sheet.title') }).waitFor();
    await panel.getByLabel(t('sheet.person')).fill('A.B.');
    await panel.getByText(t('save.saved')).waitFor();

    const journal = await chromium.extensionPage('journal.html');
    await journal.getByText(t('journal.with', { person: 'A.B.' })).waitFor();
    expect(chromium.errors).toEqual([]);
  });

  it('is of use beside any page: a conversation without a passage, then listed as an open end, and a text to check', async () => {
    const panel = await chromium.extensionPage('sidepanel.html');
    await panel.bringToFront();
    await panel.getByText(t('popup.own')).waitFor();
    expect(await panel.getByRole('link', { name: t('nav.check') }).getAttribute('href')).toBe('/check.html');
    await panel.getByRole('button', { name: t('panel.begin') }).click();
    await panel.getByRole('heading', { name: t('sheet.title') }).waitFor();
    // Questions that fit any talk are there; nothing else is made up.
    await panel.getByLabel(t('sheet.person')).fill('C.D.');
    await panel.getByRole('link', { name: t('steps.next', { step: t('steps.talk') }) }).click();
    await panel.getByLabel(t('sheet.question', { number: 3 })).waitFor();
    expect(await panel.getByLabel(t('sheet.question', { number: 1 })).inputValue()).not.toBe('');
    expect(await panel.getByLabel(t('sheet.opening')).inputValue()).toBe('');
    await panel.getByText(t('save.saved')).waitFor();
    await panel.goto(panel.url().replace(/#.*/, '#/'));
    const open = panel.getByRole('region', { name: t('journal.open-ends') }).getByRole('link', { name: 'C.D.' });
    await open.click();
    expect(await panel.getByLabel(t('sheet.person')).inputValue()).toBe('C.D.');

    const journal = await chromium.extensionPage('journal.html');
    await journal.getByRole('link', { name: t('talk.own') }).waitFor();
    expect(chromium.errors).toEqual([]);
  });
});
