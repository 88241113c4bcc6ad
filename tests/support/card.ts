/**
 * The card as assistive technology and a hand with a mouse meet it. It lives in a closed shadow root, so the page's own
 * scripts, and with them a test's, cannot see into it; the accessibility tree and real clicks can.
 */
import type { CDPSession, Page } from 'playwright-core';
import { until } from './until';

interface AxNode {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  role?: { value?: string };
  name?: { value?: string };
  ignored?: boolean;
  backendDOMNodeId?: number;
}

export class Card {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly frameId: string | undefined,
  ) {}

  /** The card of the page, or of the frame in it at this address. */
  static async of(page: Page, frameAddress?: string): Promise<Card> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const inner = frameTree.childFrames?.find(({ frame }) => frame.url === frameAddress);
    return new Card(page, session, inner?.frame.id);
  }

  /** Waits for the card and gives everything it says, one piece a line. */
  async text(): Promise<string> {
    const nodes = await until('the card', () => this.content());
    return nodes
      .filter(({ role }) => role?.value === 'StaticText')
      .map(({ name }) => name?.value ?? '')
      .join('\n');
  }

  async isOpen(): Promise<boolean> {
    return (await this.content()) !== undefined;
  }

  /** Clicks the button (or other control) of this accessible name with the mouse. */
  async click(name: string): Promise<void> {
    const node = await until(`"${name}" on the card`, async () =>
      (await this.content())?.find(
        (each) => each.name?.value === name && each.role?.value !== 'StaticText' && each.backendDOMNodeId !== undefined,
      ),
    );
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendDOMNodeId });
    // The card finds its place after it opens: it is clicked where it is two times in a row.
    let last = '';
    const [left = 0, top = 0, , , right = 0, bottom = 0] = await until('a place that stays', async () => {
      const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
      const before = last;
      last = model.border.join();
      return last === before && model.border;
    });
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** Waits until a card has the focus in this frame. */
  async opened(frame: Pick<Page, 'evaluate'>): Promise<boolean> {
    return until('the card in the frame', () =>
      frame.evaluate(() => document.activeElement?.localName === 'talk-first-card' && document.hasFocus()),
    );
  }

  /** Nodes inside the dialog, in reading order; undefined while there is none. */
  private async content(): Promise<AxNode[] | undefined> {
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree', {
      frameId: this.frameId,
    })) as { nodes: AxNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find(({ role, ignored }) => role?.value === 'dialog' && !ignored);
    if (!dialog) return undefined;
    const inside: AxNode[] = [];
    const visit = (node: AxNode) => {
      inside.push(node);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) visit(child);
      }
    };
    visit(dialog);
    return inside;
  }
}
