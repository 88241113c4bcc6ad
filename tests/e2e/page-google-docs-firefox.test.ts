import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { type Firefox, openFirefox } from '../support/firefox';
import type { Box } from '../support/marks';
import { MEMOS } from '../support/memos';
import { calm, distance, MEMO } from '../support/stand-in';
import { until } from '../support/until';

const t = translator('en');
const memo = MEMOS.en;

const INK = `
  const hosts = [...document.querySelectorAll('.kix-appview-editor > [aria-hidden]')];
  return hosts.flatMap((host) => [...(host.openOrClosedShadowRoot?.children ?? [])]).map((box) => {
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return { left, top, right, bottom };
  });`;

const BUTTON = `
  const root = [...document.querySelectorAll('talk-first-card')].map((host) => host.openOrClosedShadowRoot)[0];
  const button = [...(root?.querySelectorAll('button') ?? [])].find((each) => each.innerText.trim() === arguments[0]);
  button?.scrollIntoView({ block: 'nearest' });
  const box = button?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;`;

const CARD = `
  const root = [...document.querySelectorAll('talk-first-card')].map((host) => host.openOrClosedShadowRoot)[0];
  return root?.querySelector('[role=dialog]')?.innerText ?? '';`;

interface Point {
  x: number;
  y: number;
}

describe('a Google document in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await openFirefox();
  });
  afterAll(() => firefox?.close());

  const ink = () => firefox.marionette.runPrivileged<Box[]>(INK);
  const words = (sentence: string) =>
    firefox.marionette.run<Box[]>('return window.standin.where(arguments[0]);', [sentence]);
  const textNow = () => firefox.marionette.run<string>('return window.standin.model.text;');
  const inkOn = (sentence: string) =>
    until('the ink on the words', async () => distance(await ink(), await words(sentence)) <= 2);

  async function open(): Promise<void> {
    const { marionette } = firefox;
    await marionette.navigate(`${firefox.origin}/google-docs/index.html`);
    await until('the document', () => marionette.run<boolean>('return window.standin !== undefined;'));
    await marionette.run('window.standin.model.load(arguments[0]);', [[...MEMO, ...calm(60)]]);
  }

  async function press(name: string): Promise<void> {
    let last: Point | null = null;
    const { x, y } = await until(`"${name}" in a place that stays`, async () => {
      const before = last;
      last = await firefox.marionette.runPrivileged<Point | null>(BUTTON, [name]);
      return last && before?.x === last.x && before.y === last.y && last;
    });
    await firefox.marionette.clickAt(x, y);
  }

  it('is read and marked, with the ink on the words, also after scrolling and what others write', async () => {
    await open();
    await inkOn(memo.passage);
    const { marionette } = firefox;
    await marionette.run(`window.standin.model.replace(1, 1, 'A line of somebody else.\\n', false);`);
    await inkOn(memo.passage);
    await marionette.run(`document.querySelector('.kix-appview-editor').scrollTop = 60;`);
    await inkOn(memo.passage);
    await marionette.run('window.standin.tiles.setZoom(1.5);');
    await inkOn(memo.passage);
    expect(await marionette.run('return window.standin.calls.setSelection;')).toBe(0);
  });

  it('takes a wording, once, by one paste that one undo takes back', async () => {
    await open();
    await inkOn(memo.passage);
    const before = await textNow();
    const [box] = await ink();
    if (!box) throw new Error('no mark');
    await firefox.marionette.clickAt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    await press(t('card.reword'));
    await press(t('card.put.do'));
    await until('the answer', async () =>
      (await firefox.marionette.runPrivileged<string>(CARD)).includes(t('card.put.done')),
    );
    const after = await textNow();
    const start = before.indexOf(memo.passage);
    expect(after).not.toContain(memo.passage);
    expect(after.startsWith(before.slice(0, start))).toBe(true);
    expect(after.endsWith(before.slice(start + memo.passage.length))).toBe(true);
    expect(await firefox.marionette.run('return window.standin.state;')).toMatchObject({ pastes: 1, refused: 0 });
    await firefox.marionette.run('window.standin.model.undo();');
    expect(await textNow()).toBe(before);
  });
});
