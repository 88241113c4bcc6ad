import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../lib/locale/translate';
import { PAGE_OF } from '../support/drafting';
import { type Firefox, openFirefox } from '../support/firefox';
import { MEMOS, paragraphs } from '../support/memos';
import { until } from '../support/until';

const t = translator('en');
const memo = MEMOS.en;

/** Body of a function that finds the card, whose shadow root is closed to pages. */
const IN_CARD = `
  const root = [...document.querySelectorAll('talk-first-card')].map((host) => host.openOrClosedShadowRoot)[0];
  const card = root?.querySelector('[role=dialog]');
`;

interface Point {
  x: number;
  y: number;
}

/** Where something is once it is in the same place two times in a row: the card finds its place after it opens. */
async function standsStill(where: () => Promise<Point | null>): Promise<Point> {
  let last: Point | null = null;
  return until('a place that stays', async () => {
    const before = last;
    last = await where();
    return last && before && last.x === before.x && last.y === before.y && last;
  });
}

describe('the same thread in Firefox, in a contenteditable', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await openFirefox();
  });
  afterAll(() => firefox?.close());

  it('marks the passage, opens the card, and keeps the conversation in the journal after a restart', async () => {
    const { marionette } = firefox;
    await marionette.navigate(`${firefox.origin}/${PAGE_OF.contenteditable}`);
    await marionette.click('#editor');
    await marionette.type('#editor', paragraphs(memo).join('\n'));

    const marked = () =>
      marionette.run<string[]>(`
        return [...CSS.highlights].filter(([name]) => name.startsWith('talk-first-'))
          .flatMap(([, highlight]) => [...highlight].map((range) => range.toString()));`);
    await until('the mark', async () => (await marked()).length > 0);
    expect(await marked()).toEqual([memo.passage]);

    const { x, y } = await marionette.run<Point>(`
      const [, highlight] = [...CSS.highlights].find(([name, each]) => name.startsWith('talk-first-') && each.size > 0);
      const [box] = [...highlight][0].getClientRects();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };`);
    await marionette.clickAt(x, y);
    const said = await until('the card', () =>
      marionette.runPrivileged<string | null>(`${IN_CARD} return card ? card.innerText : null;`),
    );
    expect(said).toContain(t('card.noticed'));
    expect(said).toContain('every department');

    const before = await marionette.handles();
    const button = await standsStill(() =>
      marionette.runPrivileged<Point | null>(
        `${IN_CARD}
        const button = [...(card?.querySelectorAll('button') ?? [])].find((each) => each.innerText.trim() === arguments[0]);
        const box = button?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;`,
        [t('card.prepare')],
      ),
    );
    await marionette.clickAt(button.x, button.y);
    const sheet = await until('the preparation sheet', async () =>
      (await marionette.handles()).find((each) => !before.includes(each)),
    );
    await marionette.switchTo(sheet);
    await until('the sheet', () => marionette.run<boolean>(`return location.href.includes('#/prepare/');`));

    await firefox.restart();
    await firefox.openExtensionPage('journal.html');
    await until('the entry', () =>
      firefox.marionette.run<boolean>('return document.body.innerText.includes(arguments[0]);', [
        memo.passage.slice(0, 40),
      ]),
    );
  });
});
