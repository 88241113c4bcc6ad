/**
 * Every real editor, in one browser, along the same path: found, marked, typed in, opened, dismissed, reworded, undone,
 * loaded again. The table that comes out is printed, and held against the one in lib/editors/EDITORS.md.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { Card } from '../support/card';
import { type Chromium, openChromium } from '../support/chromium';
import { announced, command } from '../support/commands';
import { buildEditorPages } from '../support/editor-pages';
import {
  boxError,
  COLUMNS,
  type Column,
  changesSeen,
  EDITORS,
  type EditorCase,
  frameOf,
  markBoxes,
  markedWords,
  supportTable,
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
    return new Bench(page, await readyFrame(page, editor), editor);
  }

  /** The same page, loaded again. */
  async reload(): Promise<Bench> {
    await this.page.reload();
    return new Bench(this.page, await readyFrame(this.page, this.editor), this.editor);
  }

  private get isTextarea(): boolean {
    return this.editor.host === 'textarea';
  }

  value(): Promise<string> {
    return this.page.evaluate('window.editorValue()');
  }

  /** The value once it says the same twice: some editors save after a moment. */
  async settledValue(): Promise<string> {
    const seen: string[] = [];
    return until('a value that stays', async () => {
      const now = await this.value();
      seen.push(now);
      return seen.length > 3 && seen.slice(-4).every((each) => each === now) && now;
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

  /** Opens the card with a click on the ink; `part`: how far along, for two clicks at one place are a double click. */
  async open(part = 1 / 2): Promise<Card> {
    // Some editors draw their text anew when the focus comes or goes, and the mark is back after that.
    const { left, right, top, bottom } = await until('a mark to click on', async () => (await this.ink())[0]);
    await this.clickAt({ x: left + (right - left) * part, y: (top + bottom) / 2 });
    return Card.of(this.page, this.editor.frame && this.frame.url());
  }
}

async function readyFrame(page: Page, editor: EditorCase): Promise<Frame> {
  await page.waitForFunction('typeof window.editorValue === "function"');
  const frame = await frameOf(page, editor);
  await frame.waitForSelector(editor.host);
  return frame;
}

/** What an editor does with its own DOM while somebody writes in it, leaves it and comes back, without us. */
async function changesAlone(editor: EditorCase): Promise<Set<string>> {
  const bench = await Bench.open(editor, UNWATCHED);
  await watchChanges(bench.frame, editor.host);
  await bench.write();
  await bench.page.click('#elsewhere');
  await bench.clickOn(memo.passage);
  const changes = await changesSeen(bench.frame);
  await bench.page.close();
  return new Set(changes);
}

const OUTCOMES = ['done', 'ignored', 'moved', 'not-plain', 'unsure', 'view-only'] as const;

/** Has the first wording put in; gives what the card said before, and what became of it. */
async function putIn(card: Card): Promise<{ offered: string; outcome: string }> {
  await card.click(t('card.reword'));
  await until('the wordings', async () => (await card.text()).includes(t('card.put.do')));
  const offered = await card.text();
  await card.click(t('card.put.do'));
  const outcome = await until('an outcome', async () => {
    const said = await card.text();
    return OUTCOMES.find((each) => said.includes(t(`card.put.${each}`)));
  });
  return { offered, outcome };
}

/** Whether `after` is `before` with the passage, and nothing else, in one of the words that were offered. */
function isReworded(before: string, after: string, offered: string): boolean {
  const [head = '', tail = ''] = before.split(memo.passage);
  const put = after.slice(head.length, after.length - tail.length);
  const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
  return after.startsWith(head) && after.endsWith(tail) && put.length > 20 && squeezed(offered).includes(squeezed(put));
}

async function tryEditor(editor: EditorCase, row: Row): Promise<void> {
  const alone = await changesAlone(editor);
  const bench = await Bench.open(editor);
  const { page, frame } = bench;
  await watchChanges(frame, editor.host);
  await bench.clickOn(memo.after);
  await bench.marked();
  row.found = editor.host === 'textarea' || (await markedWords(frame)).join() === memo.passage;
  row['marked on the words'] = (await bench.inkError()) <= 2;

  await bench.write();
  row['survives typing'] = await until('the mark after typing', async () => (await bench.inkError()) <= 2);
  const written = await bench.settledValue();

  await page.click('#elsewhere');
  const first = await bench.open();
  await first.text();
  await page.keyboard.press('Escape');
  await until('no card', async () => !(await first.isOpen()));
  const foreign = (await changesSeen(frame)).filter((change) => !alone.has(change));
  expect(foreign).toEqual([]);
  row['nothing inserted'] = (await bench.value()) === written;

  const { offered, outcome } = await putIn(await bench.open(1 / 4));
  const after = await bench.settledValue();
  expect(outcome).toBe('done');
  row.replaced = isReworded(written, after, offered);
  row['serialised text clean'] = ![written, after].some((value) => /talk-first|highlight/i.test(value));
  // The keys go to the editor again.
  await page.keyboard.press('Control+z');
  row['undone by the editor'] = await until('the text as it was', async () => (await bench.value()) === written);

  const again = await bench.reload();
  await again.clickOn(memo.after);
  await again.marked();
  row['survives reload'] = (await again.inkError()) <= 2;
  await page.close();
}

type Row = Partial<Record<Column, boolean>>;

describe('real editors', () => {
  const rows = new Map<string, Row>();
  afterAll(() => {
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const lines = [...rows].map(([name, row]) =>
      line([name, ...COLUMNS.map((column) => (row[column] ? 'yes' : 'no'))]),
    );
    console.log([line(['editor', ...COLUMNS]), ...lines].join('\n'));
  });

  it.each(EDITORS.map((editor) => [editor.page, editor] as const))('%s', async (name, editor) => {
    const row: Row = {};
    rows.set(name, row);
    try {
      await tryEditor(editor, row);
    } finally {
      for (const page of chromium.context.pages()) if (page.url().includes('/editors/')) await page.close();
    }
    expect(chromium.errors.splice(0)).toEqual([]);
    const cells = supportTable().get(name) ?? {};
    expect(Object.fromEntries(COLUMNS.map((column) => [column, row[column] ? 'yes' : 'no']))).toEqual(
      Object.fromEntries(COLUMNS.map((column) => [column, cells[column]])),
    );
  });
});

describe('a wording is not put in', () => {
  const bare = EDITORS.find(({ page }) => page === 'contenteditable') as EditorCase;
  const open = async () => {
    const bench = await Bench.open(bare);
    await bench.clickOn(memo.after);
    await bench.marked();
    return bench;
  };

  it('where the text became one to read only', async () => {
    const bench = await open();
    const card = await bench.open();
    await bench.page.evaluate(() => document.querySelector('#editor')?.setAttribute('aria-readonly', 'true'));
    const before = await bench.value();
    expect((await putIn(card)).outcome).toBe('view-only');
    expect(await bench.value()).toBe(before);
    await bench.page.close();
  });

  it('where the sentence reads otherwise by now', async () => {
    const bench = await open();
    const card = await bench.open();
    await bench.page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector('#editor') as Element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.includes(words)) node.data = node.data.replace('every department', 'each department');
      }
    }, memo.passage);
    const before = await bench.value();
    expect((await putIn(card)).outcome).toBe('moved');
    expect(await bench.value()).toBe(before);
    await bench.page.close();
  });

  it('by an editor that takes no text, and its text stays', async () => {
    const bench = await open();
    await bench.page.evaluate(() =>
      document.querySelector('#editor')?.addEventListener('beforeinput', (event) => event.preventDefault()),
    );
    const before = await bench.value();
    expect((await putIn(await bench.open())).outcome).toBe('ignored');
    expect(await bench.value()).toBe(before);
    await bench.page.close();
  });

  it('by an editor that makes something else of it, which is taken back', async () => {
    const bench = await open();
    await bench.page.evaluate(() => {
      const editor = document.querySelector('#editor') as HTMLElement;
      editor.addEventListener('beforeinput', (event) => {
        if (event.inputType !== 'insertText' || event.isTrusted) return;
        event.preventDefault();
        document.execCommand('insertText', false, String(event.data).toUpperCase());
      });
    });
    const before = await bench.value();
    expect((await putIn(await bench.open())).outcome).toBe('ignored');
    expect(await bench.value()).toBe(before);
    await bench.page.close();
  });
});

describe('a card opened with a click on the words', () => {
  it.each(['contenteditable', 'textarea', 'prosemirror', 'ckeditor5', 'tinymce-iframe', 'codemirror'])(
    'leaves the caret in the text, and goes by Esc: %s',
    async (name) => {
      const bench = await Bench.open(EDITORS.find(({ page }) => page === name) as EditorCase);
      const { page } = bench;
      await bench.clickOn(memo.after);
      await bench.marked();
      const card = await bench.open();
      await card.text();
      await until('a word of it', async () => (await announced(page)).includes(t('card.beside', { title: '' }).trim()));
      await page.keyboard.type('QQ');
      expect(await card.isOpen()).toBe(true);
      await page.keyboard.press('Escape');
      await until('no card', async () => !(await card.isOpen()));
      await page.keyboard.type('ZZ');
      const value = await bench.settledValue();
      expect(value).toContain('QQZZ');
      await page.close();
    },
  );

  it('is entered with Tab, and gives the caret back where it was', async () => {
    const bench = await Bench.open(EDITORS.find(({ page }) => page === 'contenteditable') as EditorCase);
    const { page, frame } = bench;
    await bench.clickOn(memo.after);
    await bench.marked();
    const card = await bench.open();
    await card.text();
    await page.keyboard.press('Tab');
    await card.opened(frame);
    await page.keyboard.press('Escape');
    await until('no card', async () => !(await card.isOpen()));
    const marked = await bench.where(memo.passage);
    expect(marked.length).toBeGreaterThan(0);
    await page.keyboard.type('QQ');
    const value = await bench.settledValue();
    expect(value).not.toContain(memo.passage);
    expect(value.replace('QQ', '')).toContain(memo.passage);
    await page.close();
  });
});

describe('one undo', () => {
  it('takes back the wording alone, in an editor that makes one step of what is done within a second', async () => {
    const bench = await Bench.open(EDITORS.find(({ page }) => page === 'quill') as EditorCase);
    const { page } = bench;
    await bench.clickOn(memo.after);
    await bench.marked();
    const card = await bench.open();
    // The last words are written in the very moment in which the wording is asked for.
    await page.evaluate(`
      window.addEventListener('click', ({ target }) => {
        if (target.localName === 'talk-first-card') window.editorWrite(' Bring a plate.');
      }, { capture: true })`);
    expect((await putIn(card)).outcome).toBe('done');
    const after = await bench.settledValue();
    expect(after).not.toContain(memo.passage);
    await page.keyboard.press('Control+z');
    const undone = await until('the text as it was', async () => {
      const now = await bench.value();
      return now !== after && now;
    });
    expect(undone).toContain(memo.passage);
    expect(undone).toContain('Bring a plate.');
    await page.close();
  });
});

describe('the caret', () => {
  it.each(['contenteditable', 'prosemirror', 'textarea'])(
    'is where it was after a wording was put in above it: %s',
    async (name) => {
      const bench = await Bench.open(EDITORS.find(({ page }) => page === name) as EditorCase);
      await bench.clickOn(memo.after);
      await bench.page.keyboard.press('End');
      await bench.marked();
      // By the keyboard command: a click would move the caret.
      await bench.page.bringToFront();
      await command(chromium, 'open-card');
      expect((await putIn(await Card.of(bench.page))).outcome).toBe('done');
      await bench.page.keyboard.type(' Bye.');
      expect(await bench.settledValue()).toContain(`${memo.after} Bye.`);
      await bench.page.close();
    },
  );
});
