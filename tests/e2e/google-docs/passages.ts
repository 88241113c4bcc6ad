/** The passages of the open document as the popup lists them, and its "show in document". */
import { RULES } from '../../support/stand-in';
import { until } from '../../support/until';
import { chromium } from './browser';

interface Passage {
  id: string;
  finding: { sentence: string };
}
interface Tabs {
  query(filter: { active: boolean }): Promise<{ id: number }[]>;
  sendMessage(tab: number, message: unknown): Promise<{ value: { passages: Passage[] } }>;
}

async function listed(): Promise<Passage[]> {
  const background = await chromium.background();
  return background.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ active: true });
    const answer = tab && (await tabs.sendMessage(tab.id, { type: 'list-passages', request: {} }));
    return answer?.value.passages ?? [];
  });
}

/** All passages of the document of a hundred pages, once it was read: what is near the caret is looked at first. */
export function listedAll(): Promise<Passage[]> {
  return until(
    'a passage for every rule',
    async () => {
      const passages = await listed();
      return passages.length >= RULES.length && passages;
    },
    30_000,
  );
}

export async function reveal(id: string): Promise<void> {
  const background = await chromium.background();
  await background.evaluate(async (passage) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ active: true });
    if (tab) await tabs.sendMessage(tab.id, { type: 'reveal-passage', request: { id: passage } });
  }, id);
}
