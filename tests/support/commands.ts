/** Keyboard commands, from the event on that the browser's own shortcut handling ends in. */
import type { CDPSession, Page } from 'playwright-core';
import type { Command } from '../../lib/platform/shortcuts';
import type { Chromium } from './chromium';

export async function command(chromium: Chromium, name: Command): Promise<void> {
  const background = await chromium.background();
  await background.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
}

interface AxNode {
  nodeId: string;
  childIds?: string[];
  role?: { value?: string };
  name?: { value?: string };
  ignored?: boolean;
}

/** What live regions say now, in all frames of the page, as assistive technology has it. */
export async function announced(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frames = [frameTree.frame.id, ...(frameTree.childFrames ?? []).map(({ frame }) => frame.id)];
    const said = await Promise.all(frames.map((frameId) => saidIn(session, frameId)));
    return said.flat().join('\n');
  } finally {
    await session.detach();
  }
}

async function saidIn(session: CDPSession, frameId: string): Promise<string[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node: AxNode): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? [])
          .map((id) => byId.get(id))
          .reduce((text, child) => text + (child ? textOf(child) : ''), '');
  return nodes.filter(({ role, ignored }) => role?.value === 'status' && !ignored).map(textOf);
}
