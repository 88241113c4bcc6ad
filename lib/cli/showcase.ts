/** What `npm start` shows where there is no window: each marked passage, why, the first alternative, and a picture. */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../detect/types';
import { root } from './bootstrap.mjs';
import { Stop } from './say.mjs';

const PICTURE = path.join('.output', 'talk-first.png');

const WORDS = {
  en: {
    passage: 'Marked',
    why: 'Why',
    first: 'First alternative',
    picture: 'Picture of the page with the card open',
    none: 'Nothing was marked.',
  },
  nl: {
    passage: 'Gemarkeerd',
    why: 'Waarom',
    first: 'Eerste alternatief',
    picture: 'Beeld van de pagina met de kaart open',
    none: 'Er is niets gemarkeerd.',
  },
} satisfies Record<Language, Record<string, string>>;

/** Reads everything off the page itself, card by card, so that it says what a person would see. */
export async function showcase(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  // The first list holds what is marked; what comes below it is only listed.
  const list = page.getByRole('list').first().getByRole('button');
  await list
    .first()
    .waitFor({ timeout: 30_000 })
    .catch(() => {
      throw new Stop(words.none);
    });
  const passages = await list.all();
  for (const passage of passages) await describe(page, passage, words);
  const card = await open(page, passages[0] as Locator);
  // Actionability is the browser's word that it stands still and can be seen.
  await card.getByRole('heading').hover();
  await page.screenshot({ path: path.join(root, PICTURE) });
  console.log(`\n${words.picture}: ${PICTURE}`);
}

async function describe(page: Page, passage: Locator, words: (typeof WORDS)[Language]): Promise<void> {
  const sentence = await passage.locator('[lang]').innerText();
  const card = await open(page, passage);
  const title = await card.getByRole('heading').innerText();
  const noticed = await card.locator('.card__noticed').allInnerTexts();
  const first = await card.locator('.card__offer').innerText();
  console.log(`\n${words.passage}: ${sentence}`);
  console.log(`${words.why}: ${[title, ...noticed].join(' ')}`);
  console.log(`${words.first}: ${first}`);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
}

/** The card of a passage, once its advice is there. */
async function open(page: Page, passage: Locator): Promise<Locator> {
  await passage.click();
  const card = page.getByRole('dialog');
  await card.locator('.card__offer', { hasText: /\S/ }).waitFor();
  return card;
}
