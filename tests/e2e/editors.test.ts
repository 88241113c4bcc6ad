/**
 * Every real editor, in one browser, along the same path: found, marked, typed in, opened, dismissed, reworded, undone,
 * loaded again. The table that comes out is printed, and held against the one in lib/editors/EDITORS.md.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { buildEditorPages } from '../support/editor-pages';
import {
  boxError,
  type Column,
  COLUMNS,
  changesSeen,
  EDITORS,
  type EditorCase,
  frameOf,
  markBoxes,
  markedWords,
  watchChanges,
  wordBoxes,
  wordBoxesInTextarea,
} from '../support/editors';
import { type Box, drawnBoxes, middleOf } from '../support/marks';
import { MEMOS } from '../support/memos';
import { until } from '../support/until';

const t = translator('en');
const memo = MEMOS.en;
/** A site we are not on: what an editor does there, it does by itself. */
const UNWATCHED = 'http://unwatched.example';

let chromium: Chromium;
beforeAll(async () => {
  await buildEditorPages();
  chromium = await openChromium();
  // The same pages under a name that is not granted.
  await chromium.context.route(`${UNWATCHED}/**`, (route) =>
    route.continue({ url: route.request().url().replace(UNWATCHED, chromium.origin) }),
  );
});
afterAll(() => chromium?.close());

/** One editor on its page, whatever it is made of. */
class Bench {
  private constructor(
    readonly page: Page,
    readonly frame: Frame,
    readonly editor: EditorCase,
  ) {}

  static async open(editor: EditorCase, origin = chromium.origin): Promise<Bench> {
    const page = await chromium.newPage(`${origin}/editors/${editor.page}/index.html`);
    await page.waitForFunction(() => typeof window.editorValue === 'function');
    const frame = await frameOf(page, editor);
    await frame.waitForSelector(editor.host);
    return new Bench(page, frame, editor);
  }

  private get isTextarea(): boolean {
    return this.editor.host === 'textarea';
  }

  value(): Promise<string> {
    return this.page.evaluate(() => window.editorValue());
  }

  /** The value once it says the same twice: some editors save after a moment. */
  async settledValue(): Promise<string> {
    let last = '';
    return until('a value that stays', async () => {
      const before = last;
      await this.page.waitForTimeout(120);
      last = await this.value();
      return last === before && last;
    });
  }

  where(words: string): Promise<Box[]> {
    return this.isTextarea ? wordBoxesInTextarea(this.page, words) : wordBoxes(this.frame, this.editor.host, words);
  }

  ink(): Promise<Box[]> {
    return this.isTextarea ? drawnBoxes(this.page) : markBoxes(this.frame);
  }

  /** Clicks at a place given in the frame's own pixels. */
  async clickAt({ x, y }: { x: number; y: number }): Promise<void> {
    const frame = this.editor.frame ? await (await this.frame.frameElement()).boundingBox() : null;
    await this.page.mouse.click(x + (frame?.x ?? 0), y + (frame?.y ?? 0));
  }

  async clickOn(words: string): Promise<void> {
    const [box] = await this.where(words);
    if (!box) throw new Error(`"${words}" is not there`);
    await this.clickAt(middleOf(box));
  }

  async inkError(): Promise<number> {
    return boxError(await this.ink(), await this.where(memo.passage));
  }

  marked(): Promise<unknown> {
    return until('a mark', async () => (await this.ink()).length > 0);
  }

  /** What a person does in the editor and around it without us: it is done on a page we do not watch, too. */
  async write(): Promise<void> {
    await this.clickOn(memo.after);
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(' Bring a plate.');
    await this.clickOn(memo.before);
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(' You were quick.');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type('It rained a lot.');
  }

  card(): Promise<Card> {
    return Card.of(this.page, this.editor.frame && this.frame.url());
  }
}

async function tryEditor(editor: EditorCase): Promise<Record<Column, boolean | string>> {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, false])) as Record<Column, boolean | string>;
  const alone = await Bench.open(editor, UNWATCHED);
  await watchChanges(alone.frame, alone.editor.host);
  await alone.write();
  await alone.page.click('#elsewhere');
  await alone.clickOn(memo.passage);
  const own = new Set(await changesSeen(alone.frame));
  await alone.page.close();

  const bench = await Bench.open(editor);
  const { page, frame } = bench;
  try {
    await watchChanges(frame, editor.host);
    const pristine = await bench.value();
    await bench.clickOn(memo.after);
    await bench.marked();
    if (editor.host==='textarea') console.log(JSON.stringify([await bench.ink(), await bench.where(memo.passage)]));row.found = editor.host === 'textarea' || (await markedWords(frame)).join() === memo.passage;
    row['marked on the words'] = (await bench.inkError()) <= 2;
    await bench.write();
    row['survives typing'] = await until('the mark after typing', async () => (await bench.inkError()) <= 2);
    const written = await bench.settledValue();
    row['serialised text clean'] = !/talk-first/i.test(written) && written.length > pristine.length;

    await page.click('#elsewhere');
    // Two clicks at one place would be a double click.
    const open = async (part = 2) => {
      const { left, right, top, bottom } = (await bench.ink())[0] as Box;
      await bench.clickAt({ x: left + (right - left) / part, y: (top + bottom) / 2 });
      return bench.card();
    };
    let card = await open();
    await card.text();
    await page.keyboard.press('Escape');
    await until('no card', async () => !(await card.isOpen()));
    const ours = (await changesSeen(frame)).filter((change) => !own.has(change));
    row['nothing inserted'] = ours.length === 0 || ours.join('; ');
    row['serialised text clean'] &&= (await bench.value()) === written;

    card = await open(4);await page.screenshot({path:'/tmp/ed-shots/a.png'});
    await card.click(t('card.reword'));await page.screenshot({path:'/tmp/ed-shots/b.png'});
    await until('the wordings', async () => (await card.text()).includes(t('card.put.do')));
    const offered = (await card.text()).replaceAll(/\s+/g, '');
    await card.click(t('card.put.do'));
    const outcomes = ['done', 'ignored', 'moved', 'not-plain', 'unsure', 'view-only', 'ambiguous'] as const;
    const outcome = await until('an outcome', async () => {
      const said = await card.text();
      return outcomes.find((each) => said.includes(t(`card.put.${each}`)));
    });
    const after = await bench.settledValue();
    const parts = written.split(memo.passage);
    const [head = '', tail = ''] = parts;
    const inserted = after.slice(head.length, after.length - tail.length);
    const right =
      outcome === 'done' &&
      after.startsWith(head) &&
      after.endsWith(tail) &&
      !after.includes(memo.passage) &&
      offered.includes(inserted.slice(0, 40).replaceAll(/\s+/g, ''));
    row.replaced = right || `${outcome}: ${after}`;
    row['serialised text clean'] &&= !/talk-first/i.test(after);
    const mutated = await changesSeen(frame);
    row['nothing inserted'] = row['nothing inserted'] === true && !mutated.some((change) => /talk-first/i.test(change)) || row['nothing inserted'];
    await page.keyboard.press('Control+z');
    row['undone by the editor'] = await until('the undo', async () => (await bench.value()) === written, 3000).catch(
      async () => bench.value(),
    );
    await page.reload();
    await page.waitForFunction(() => typeof window.editorValue === 'function');
    const again = new (Bench as unknown as new (p: Page, f: Frame, e: EditorCase) => Bench)(page, await frameOf(page, editor), editor);
    await again.frame.waitForSelector(editor.host);
    await again.clickOn(memo.after);
    await again.marked();
    row['survives reload'] = (await again.inkError()) <= 2;
  } catch (error) {
    console.log(editor.page, error);
    await page.screenshot({ path: `/tmp/ed-shots/${editor.page}.png` });
  }
  await page.close();
  return row;
}

describe('real editors', () => {
  const table: Record<string, unknown> = {};
  const only = process.env.ONLY && process.env.ONLY.split(',');
  it.each(EDITORS.filter((e) => !only || only.includes(e.page)).map((editor) => [editor.page, editor] as const))('%s', async (name, editor) => {
    const start = Date.now();
    const row = await tryEditor(editor);
    table[name] = row;
    console.log(name, Date.now() - start, JSON.stringify(row, null, 1), chromium.errors.splice(0));
    expect(Object.values(row).every((each) => each === true)).toBe(true);
  });
});
