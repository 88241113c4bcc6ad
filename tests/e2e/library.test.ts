/** The library as somebody tends it, a pack passed on, a Word file on the check page, and the panel. */
import fs from 'node:fs/promises';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInAlternatives } from '../../lib/advise/packs';
import { translator } from '../../lib/locale/translate';
import { type Chromium, openChromium } from '../support/chromium';
import { MEMOS } from '../support/memos';
import { chooseLanguage } from '../support/settings';

const t = translator('en');
let chromium: Chromium;
beforeAll(async () => {
  chromium = await openChromium({ build: 'chrome' });
  await chooseLanguage(chromium, 'en');
});
afterAll(() => chromium?.close());

describe('the library', () => {
  it('has all alternatives in both languages, and finds one by a word', async () => {
    const page = await chromium.extensionPage('library.html');
    const ways = page.locator('.way');
    await expect.poll(() => ways.count()).toBe(26);
    for (const { title } of builtInAlternatives('en')) await page.getByRole('link', { name: title }).waitFor();
    await page.getByLabel(t('library.search')).fill('hardship');
    await expect.poll(() => ways.count()).toBeLessThan(5);
    await page.getByLabel(t('library.search')).fill('');
    await page.getByRole('radio', { name: 'Nederlands' }).check();
    for (const { title } of builtInAlternatives('nl')) await page.getByRole('link', { name: title }).waitFor();
    await page.close();
  });

  it('takes a way of one’s own, another wording, another language, and gives the original back', async () => {
    const page = await chromium.extensionPage('library.html#/new');
    await page.getByLabel(t('library.form.title')).fill('Walk over and ask');
    await page.getByRole('button', { name: t('common.save') }).click();
    await page.getByText(t('library.form.missing')).waitFor();
    await page.getByLabel(t('library.steps')).fill('Stand up.\nAsk.');
    await page.getByRole('button', { name: t('common.save') }).click();
    await page.getByRole('link', { name: 'Walk over and ask' }).click();
    await page.getByRole('button', { name: t('library.translate.nl') }).click();
    await page.getByLabel(t('library.form.title')).fill('Loop langs en vraag');
    await page.getByLabel(t('library.steps')).fill('Sta op.');
    await page.getByRole('button', { name: t('common.save') }).click();
    await page.getByRole('heading', { name: 'Loop langs en vraag' }).waitFor();

    await page.goto(page.url().replace(/#.*/, '#/en/one-on-one/edit'));
    await page.getByLabel(t('library.form.title')).fill('Talk with the one');
    await page.getByRole('button', { name: t('common.save') }).click();
    await page.getByRole('heading', { name: 'Talk with the one', exact: true }).waitFor();
    await page.getByRole('button', { name: t('library.restore') }).click();
    await page.getByRole('heading', { name: 'Talk with the one person it is about' }).waitFor();
    await page.getByRole('button', { name: t('library.hide') }).click();
    await page.getByText(t('library.hidden', { count: 1 })).click();
    await page.getByRole('button', { name: t('common.undo') }).click();
    await page.getByRole('link', { name: 'Talk with the one person it is about' }).waitFor();
    await page.close();
  });

  it('passes a pack on, takes it in again, and says why another file is none', async () => {
    const page = await chromium.extensionPage('library.html');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t('packs.export', { count: 2 }) }).click();
    const pack = await fs.readFile(await (await downloading).path());
    expect(JSON.parse(pack.toString()).alternatives).toHaveLength(2);
    const choose = (buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer });
    await choose(pack.subarray(0, pack.length - 30));
    await page.getByText(t('refused.truncated')).waitFor();
    await choose(Buffer.from('{"format":"other"}'));
    await page.getByText(t('refused.foreign')).waitFor();
    await choose(pack);
    await page
      .getByRole('dialog')
      .getByText(t('tally.same', { count: 2 }))
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(chromium.errors).toEqual([]);
    await page.close();
  });
});

describe('a file on the check page', () => {
  it('is read when it is a Word file, and refused in words when it is damaged', async () => {
    const { before, incident, passage, after } = MEMOS.en;
    const page = await chromium.extensionPage('check.html');
    const open = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await open('memo.docx', await wordFile([before, `${incident} ${passage}`, after]));
    await page.getByText(t('check.opened', { name: 'memo.docx' })).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe([before, `${incident} ${passage}`, after].join('\n\n'));
    await page.getByRole('list').first().getByRole('button').filter({ hasText: passage }).waitFor();
    await open(
      'table.docx',
      await wordFile(
        [before],
        [
          ['Norm', 'Fine'],
          ['Grades in 15 days', 'EUR 2,500'],
        ],
      ),
    );
    await page.getByText(t('check.opened', { name: 'table.docx' })).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe(
      [before, 'Norm', 'Fine', 'Grades in 15 days', 'EUR 2,500'].join('\n\n'),
    );
    // What stood there made way, and comes back.
    await page.getByRole('button', { name: t('common.undo') }).click();
    await expect.poll(() => page.getByRole('textbox').inputValue()).toContain(passage);
    const frames = '<html><frameset><frame src="plan_files/sheet001.htm"></frameset></html>';
    await open('plan.htm', Buffer.from(frames));
    await page.getByText(t('check.file.elsewhere')).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toContain(passage);
    await open('memo.docx', Buffer.from('no zip'));
    await page.getByText(t('check.file.damaged')).waitFor();
    await open('memo.pages', Buffer.from('x'));
    await page.getByText(t('check.file.type')).waitFor();
    expect(chromium.errors).toEqual([]);
    await page.close();
  });
});

/** The smallest file Word opens. */
async function wordFile(paragraphs: string[], table: string[][] = []): Promise<Buffer> {
  const zip = new JSZip();
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const paragraph = (each: string) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`;
  const rows = table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
  const text = paragraphs.map(paragraph).join('') + (rows.length > 0 ? `<w:tbl>${rows.join('')}</w:tbl>` : '');
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${text}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}
