/** The editors that most people write in, in Firefox: marked on the words, reworded, undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { buildEditorPages } from '../support/editor-pages';
import { boxError, EDITORS, type EditorCase, IN_PAGE } from '../support/editors';
import { type Firefox, openFirefox } from '../support/firefox';
import type { Box } from '../support/marks';
import { MEMOS } from '../support/memos';
import { until } from '../support/until';

const t = translator('en');
const memo = MEMOS.en;

const CARD = `
  const root = [...document.querySelectorAll('talk-first-card')].map((host) => host.openOrClosedShadowRoot)[0];
`;
const BUTTON = `${CARD}
  const button = [...(root?.querySelectorAll('button') ?? [])].find((each) => each.innerText.trim() === arguments[0]);
  button?.scrollIntoView({ block: 'nearest' });
  const box = button?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;`;
/** Boxes over a textarea are in a closed root that only the browser itself may look into. */
const DRAWN = `
  const roots = [...document.querySelectorAll('[aria-hidden=true]')].map((host) => host.openOrClosedShadowRoot);
  return roots.flatMap((root) => [...(root?.children ?? [])]).map((box) => {
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return { left, top, right, bottom };
  });`;

interface Point {
  x: number;
  y: number;
}

let firefox: Firefox;
beforeAll(async () => {
  await buildEditorPages();
  firefox = await openFirefox();
});
afterAll(() => firefox?.close());

const run = <T>(script: string, args: unknown[] = []) => firefox.marionette.run<T>(script, args);
const said = () => firefox.marionette.runPrivileged<string>(`${CARD} return root?.textContent ?? '';`);

async function press(name: string): Promise<void> {
  let last: Point | null = null;
  const { x, y } = await until(`"${name}" in a place that stays`, async () => {
    const before = last;
    last = await firefox.marionette.runPrivileged<Point | null>(BUTTON, [name]);
    return last && before?.x === last.x && before.y === last.y && last;
  });
  await firefox.marionette.clickAt(x, y);
}

async function undo(): Promise<void> {
  const actions = ['keyDown \uE009', 'keyDown z', 'keyUp z', 'keyUp \uE009'].map((each) => {
    const [type, value] = each.split(' ');
    return { type, value };
  });
  await firefox.marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

const intoFrame = ({ frame }: EditorCase, id: number | null) =>
  frame ? firefox.marionette.send('WebDriver:SwitchToFrame', { id }) : undefined;

async function value(editor: EditorCase): Promise<string> {
  await intoFrame(editor, null);
  const now = await run<string>('return window.editorValue();');
  await intoFrame(editor, 0);
  return now;
}

/** Where words of the draft are, in the frame of the editor. */
const where = ({ host }: EditorCase, words: string) =>
  host === 'textarea'
    ? run<Box[]>(
        `const { left, top, width } = document.querySelector('textarea').getBoundingClientRect();
         return [{ left, top, right: left + width, bottom: top + 20 }];`,
      )
    : run<Box[]>(
        `${IN_PAGE} const range = wordsIn(document.querySelector(arguments[0]), arguments[1]); return boxesOf(range);`,
        [host, words],
      );

const ink = ({ host }: EditorCase) =>
  host === 'textarea'
    ? firefox.marionette.runPrivileged<Box[]>(DRAWN)
    : run<Box[]>(`${IN_PAGE} return ownRanges().flatMap(boxesOf);`);

async function clickOn(box: Box | undefined): Promise<void> {
  if (!box) throw new Error('nothing to click on');
  await firefox.marionette.clickAt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
}

describe('an editor in Firefox', () => {
  it.each(EDITORS.filter((each) => each.firefox).map((editor) => [editor.page, editor] as const))(
    '%s',
    async (page, editor) => {
      await firefox.marionette.navigate(`${firefox.origin}/editors/${page}/index.html`);
      await until('the editor', () => run<boolean>('return typeof window.editorValue === "function";'));
      await intoFrame(editor, 0);
      await clickOn((await where(editor, memo.after))[0]);
      await firefox.marionette.press('x', 'y');
      await until('a mark', async () => (await ink(editor)).length > 0);
      if (editor.host !== 'textarea') {
        expect(await run<string[]>(`${IN_PAGE} return ownRanges().map(String);`)).toEqual([memo.passage]);
        expect(boxError(await ink(editor), await where(editor, memo.passage))).toBeLessThanOrEqual(2);
      }
      const before = await value(editor);
      await clickOn((await ink(editor))[0]);
      await press(t('card.reword'));
      await press(t('card.put.do'));
      await until('an answer', async () => /\bCtrl\+Z|\bcopy the/.test(await said()));
      expect(await said()).toContain(t('card.put.done'));
      const after = await until('the new text', async () => {
        const now = await value(editor);
        return now !== before && now;
      });
      const [head = '', tail = ''] = before.split(memo.passage);
      expect(after.startsWith(head)).toBe(true);
      expect(after.endsWith(tail)).toBe(true);
      expect(after).not.toContain(memo.passage);
      await undo();
      await until('the text as it was', async () => (await value(editor)) === before);
      await intoFrame(editor, null);
    },
  );
});
