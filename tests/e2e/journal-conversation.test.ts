/** From a marked sentence to a conversation that was held, and back to the journal; with every file that comes out of it. */
import fs from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { lexer } from 'marked';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { draft, marked, PAGE_OF } from '../support/drafting';
import { middleOf } from '../support/marks';
import { MEMOS } from '../support/memos';
import { chooseLanguage } from '../support/settings';

const HEARD: Record<Language, string> = {
  en: 'The grading system was down for a week.',
  nl: 'Het cijfersysteem lag een week plat.',
};

describe.each<Language>(['en', 'nl'])('a conversation, %s', (language) => {
  let chromium: Chromium;
  let sheet: Page;
  const t = translator(language);
  const step = (name: 'talk' | 'invite' | 'after') =>
    sheet
      .getByRole('navigation', { name: t('steps.title') })
      .getByRole('link', { name: t(`steps.${name}`) })
      .click();
  const saved = () => sheet.getByText(t('save.saved')).waitFor();

  beforeAll(async () => {
    chromium = await openChromium();
    await chooseLanguage(chromium, language);
  });
  afterAll(() => chromium?.close());

  it('begins with a mark in a text, and counts first', async () => {
    const page = await chromium.newPage(`${chromium.origin}/${PAGE_OF.textarea}`);
    await draft(page, MEMOS[language]);
    const [mark] = await marked(page, 'textarea');
    const { x, y } = middleOf(mark as NonNullable<typeof mark>);
    await page.mouse.click(x, y);
    const card = await Card.of(page);
    const opened = chromium.context.waitForEvent('page');
    await card.click(t('card.prepare'));
    sheet = await opened;
    await sheet.getByLabel(t('size.did')).fill('2');
    await sheet.getByLabel(t('size.hit')).fill('140');
    await sheet.getByText(t('size.few', { did: 2, hit: 140 })).waitFor();
    await sheet.getByLabel(t('sheet.person')).fill('A.B.');
    await sheet.getByLabel(t('sheet.observation')).fill(MEMOS[language].incident);
    await saved();
  });

  it('is prepared with questions of its own', async () => {
    await step('talk');
    await sheet.getByLabel(t('sheet.question', { number: 1 })).fill('');
    await sheet.getByText(t('talk.questions')).click();
    const offered = sheet.locator('.suggested').last().getByRole('button').first();
    const question = (await offered.innerText()).trim();
    await offered.click();
    await expect.poll(() => sheet.getByLabel(t('sheet.question', { number: 1 })).inputValue()).toBe(question);
  });

  it('invites with a message that says what was seen, and goes into a calendar', async () => {
    await step('invite');
    await sheet.getByLabel(t('invite.day')).fill('2027-03-04');
    await sheet.getByLabel(t('invite.time')).fill('10:00');
    const message = await sheet.getByLabel(t('invite.text')).inputValue();
    expect(message).toContain('A.B.');
    expect(message).toContain(MEMOS[language].incident.replace(/\.$/, ''));
    const downloading = sheet.waitForEvent('download');
    await sheet.getByRole('button', { name: t('invite.calendar') }).click();
    const file = await (await downloading).path();
    const calendar = new ICAL.Component(ICAL.parse(await fs.readFile(file, 'utf8')));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
    const start = await sheet.evaluate(() => new Date('2027-03-04T10:00:00').getTime());
    expect(event.startDate.toJSDate().getTime()).toBe(start);
    expect(event.duration.toSeconds()).toBe(30 * 60);
    expect(event.summary).not.toContain('A.B.');
    await saved();
  });

  it('is held, and what was heard is kept', async () => {
    await step('after');
    await sheet.getByRole('radio', { name: t('status.held') }).check();
    await sheet.getByLabel(t('after.whatIHeard')).fill(HEARD[language]);
    await sheet.getByRole('button', { name: t('entry.two-weeks') }).click();
    await saved();
  });

  it('comes back in the journal, after the browser was closed too', async () => {
    await chromium.restart();
    const journal = await chromium.extensionPage('journal.html');
    const entry = journal.getByRole('listitem').filter({ hasText: t('outcome.conversation-held') });
    await entry.getByText(HEARD[language]).waitFor();
    await journal.getByRole('heading', { name: t('journal.open-ends') }).waitFor();
    await journal.getByLabel(t('filter.search')).fill(HEARD[language].slice(0, 12).toUpperCase());
    await journal.getByText(t('library.count', { count: 1 })).waitFor();
    await journal.getByLabel(t('filter.search')).fill('qqqq');
    await journal.getByText(t('filter.none')).waitFor();
    await journal.getByLabel(t('filter.search')).fill('');
    await journal.getByRole('link', { name: t('looks.heard') }).click();
    await journal.getByRole('listitem').getByText(HEARD[language]).waitFor();
    await journal.close();
  });

  it('is taken along as files that others can read, and comes back from one after everything was erased', async () => {
    const options = await chromium.extensionPage('options.html');
    const save = async (format: 'json' | 'csv' | 'md' | 'ics') => {
      const downloading = options.waitForEvent('download');
      await options
        .getByRole('button', { name: t('data.save.named', { title: t(`data.${format}`) }), exact: true })
        .click();
      return fs.readFile(await (await downloading).path());
    };
    const csv = parse(await save('csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(csv).toHaveLength(1);
    expect(Object.values(csv[0] ?? {})).toContain(HEARD[language]);
    const told = lexer((await save('md')).toString());
    expect(told.filter((token) => token.type === 'heading' && token.depth === 2)).toHaveLength(1);
    expect(JSON.stringify(told)).toContain(HEARD[language]);
    const dates = new ICAL.Component(ICAL.parse((await save('ics')).toString()));
    expect(dates.getAllSubcomponents('vevent')).toHaveLength(1);
    const backup = await save('json');
    expect(JSON.parse(backup.toString()).entries).toHaveLength(1);

    await options.getByRole('button', { name: t('erase.button') }).click();
    await options
      .getByRole('dialog')
      .getByRole('button', { name: t('erase.yes') })
      .click();
    await options
      .getByText(translator('en')('erase.done'))
      .or(options.getByText(t('erase.done')))
      .waitFor();
    await chooseLanguage(chromium, language);
    const journal = await chromium.extensionPage('journal.html');
    await journal.getByText(t('journal.empty')).waitFor();

    await options
      .locator('input[type=file]')
      .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: backup });
    await options
      .getByRole('dialog')
      .getByText(t('tally.new', { count: 1 }))
      .first()
      .waitFor();
    await options
      .getByRole('dialog')
      .getByRole('button', { name: t('data.take') })
      .click();
    await options.getByText(t('data.done')).waitFor();
    await journal.reload();
    await journal.getByText(HEARD[language]).waitFor();
    expect(chromium.errors).toEqual([]);
    expect(chromium.proxy.foreign(chromium.origin)).toEqual([]);
  });
});
