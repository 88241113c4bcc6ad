import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/detect/types';
import { translator } from '../../lib/locale/translate';
import { PAGE_OF } from '../support/drafting';
import { type Firefox, openFirefox } from '../support/firefox';
import type { Marionette } from '../support/marionette';
import { MEMOS, paragraphs } from '../support/memos';
import { until } from '../support/until';

/** Body of a function that finds the card, whose shadow root is closed to pages. */
const IN_CARD = `
  const root = [...document.querySelectorAll('talk-first-card')].map((host) => host.openOrClosedShadowRoot)[0];
  const card = root?.querySelector('[role=dialog]');
`;

interface Point {
  x: number;
  y: number;
}

/**
 * Where something is once two frames painted after each other have it in the same place: the card finds its place after
 * it opens, and a click goes to what was painted last.
 */
async function standsStill(marionette: Marionette, where: () => Promise<Point | null>): Promise<Point> {
  let last: Point | null = null;
  return until('a place that stays', async () => {
    const before = last;
    await marionette.run(
      'return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));',
    );
    last = await where();
    return last && before && last.x === before.x && last.y === before.y && last;
  });
}

const HEARD: Record<Language, string> = {
  en: 'The grading system was down for a week.',
  nl: 'Het cijfersysteem lag een week plat.',
};
const AUDIENCE: Record<Language, string> = { en: 'every department', nl: 'elke afdeling' };

describe.each<Language>(['en', 'nl'])('the same thread in Firefox, in a contenteditable, %s', (language) => {
  let firefox: Firefox;
  const t = translator(language);
  const memo = MEMOS[language];
  beforeAll(async () => {
    firefox = await openFirefox();
  });
  afterAll(() => firefox?.close());

  const says = (text: string) =>
    until(`"${text}"`, () =>
      firefox.marionette.run<boolean>('return document.body.innerText.includes(arguments[0]);', [text]),
    );
  /** The control with this label or name, as a selector. */
  const named = (name: string) =>
    until(`a control named "${name}"`, () =>
      firefox.marionette.run<string | null>(
        `const label = [...document.querySelectorAll('label')].find((each) => each.innerText.trim().startsWith(arguments[0]));
        const control = label?.control
          ?? [...document.querySelectorAll('a, button')].find((each) => each.innerText.trim().endsWith(arguments[0]));
        if (!control) return null;
        control.id ||= 'named-' + document.querySelectorAll('[id^=named-]').length;
        return '#' + CSS.escape(control.id);`,
        [name],
      ),
    );
  const write = async (name: string, text: string) => firefox.marionette.type(await named(name), text);
  /** Takes one of a few; its face lies over the radio button itself. */
  const choose = (face: string) =>
    until(`"${face}" to choose`, () =>
      firefox.marionette.run<boolean>(
        `const label = [...document.querySelectorAll('label')].find((each) => each.innerText.trim() === arguments[0]);
        label?.click();
        return label !== undefined;`,
        [face],
      ),
    );
  const press = async (name: string) => firefox.marionette.click(await named(name));

  it('marks the passage, and the card speaks of it in the writer’s words', async () => {
    const { marionette } = firefox;
    await firefox.openExtensionPage('options.html');
    await choose(language === 'en' ? 'English' : 'Nederlands');
    await says(t('settings.lead'));

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
    expect(said).toContain(AUDIENCE[language]);
  });

  it('prepares the conversation, holds it, and keeps what was heard', async () => {
    const { marionette } = firefox;
    const before = await marionette.handles();
    const button = await standsStill(marionette, () =>
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
    await write(t('sheet.person'), 'A.B.');
    await write(t('sheet.observation'), memo.incident);
    await says(t('save.saved'));
    await press(t('steps.after'));
    await says(t('after.title'));
    await choose(t('status.held'));
    await write(t('after.whatIHeard'), HEARD[language]);
    await says(t('save.saved'));
  });

  it('has it in the journal, after the browser was closed too', async () => {
    await firefox.restart();
    await firefox.openExtensionPage('journal.html');
    await says(memo.passage.slice(0, 40));
    await says(HEARD[language]);
    await says(t('outcome.conversation-held'));
    await press(t('looks.heard'));
    await says(t('heard.lead'));
    await says(HEARD[language]);
  });
});

describe('a site in Firefox, which asks before it gives', () => {
  let firefox: Firefox;
  const t = translator('en');
  const SITE = 'https://mail.google.com/*';
  const SWITCH = 'button[role=switch][aria-label="Gmail"]';
  beforeAll(async () => {
    firefox = await openFirefox({ build: 'firefox', prompts: true });
  });
  afterAll(() => firefox?.close());

  const switched = async (on: boolean) => {
    const { marionette } = firefox;
    await until(`the switch to be ${on ? 'on' : 'off'}`, () =>
      marionette.run<boolean>('return document.querySelector(arguments[0])?.ariaChecked === String(arguments[1]);', [
        SWITCH,
        on,
      ]),
    );
    const held = await marionette.run<boolean>('return browser.permissions.contains({ origins: [arguments[0]] });', [
      SITE,
    ]);
    expect(held).toBe(on);
  };
  /** Answers the browser's own prompt by one of its two buttons. */
  const answer = (button: 'button' | 'secondaryButton') =>
    until('the prompt of the browser', () =>
      firefox.marionette.chrome(() =>
        firefox.marionette.run<boolean>(
          `const prompt = document.getElementById('addon-webext-permissions-notification');
          if (PopupNotifications.panel.state !== 'open' || !prompt?.[arguments[0]]) return false;
          prompt[arguments[0]].click();
          return true;`,
          [button],
        ),
      ),
    );

  it('is read along on only after the browser was told yes, and not any more after one click in the same place', async () => {
    const { marionette } = firefox;
    await firefox.openExtensionPage('welcome.html');
    await until('the page', () =>
      marionette.run<boolean>('return document.body.innerText.includes(arguments[0]);', [t('welcome.where')]),
    );
    await switched(false);
    await marionette.click(SWITCH);
    await answer('secondaryButton');
    await switched(false);
    await marionette.click(SWITCH);
    await answer('button');
    await switched(true);
    await marionette.click(SWITCH);
    await switched(false);
  });
});
