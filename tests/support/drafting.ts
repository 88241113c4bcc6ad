/** Writing a draft by hand into an editor on a page, and finding what got marked. */
import type { Page } from 'playwright-core';
import { type Box, drawnBoxes, highlightBoxes, highlightedTexts } from './marks';
import { type Memo, paragraphs } from './memos';
import { until } from './until';

export type EditorKind = 'textarea' | 'contenteditable';

/** Fixture page of each kind, with one editor `#editor`. */
export const PAGE_OF: Record<EditorKind, string> = {
  textarea: 'textarea.html',
  contenteditable: 'contenteditable.html',
};

/** Types the memo, key by key, as a person does. */
export async function draft(page: Page, memo: Memo): Promise<void> {
  await page.click('#editor');
  const parts = paragraphs(memo);
  for (const [index, paragraph] of parts.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

export function inkOn(page: Page, kind: EditorKind): Promise<Box[]> {
  return kind === 'textarea' ? drawnBoxes(page) : highlightBoxes(page);
}

/** Waits for ink, and gives its boxes. */
export function marked(page: Page, kind: EditorKind, timeout?: number): Promise<Box[]> {
  return until(
    'a mark',
    async () => {
      const boxes = await inkOn(page, kind);
      return boxes.length > 0 && boxes;
    },
    timeout,
  );
}

/** Waits until nothing is marked. */
export async function unmarked(page: Page, kind: EditorKind): Promise<void> {
  await until('no mark', async () => (await inkOn(page, kind)).length === 0);
}

export { highlightedTexts };
