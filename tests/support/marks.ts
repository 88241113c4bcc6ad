/** Where ink of ours is on a page: highlighted ranges, and boxes in the closed layer. */
import type { CDPSession, Page } from 'playwright-core';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words under each CSS highlight of ours. Highlights belong to the document, so the page's own scripts see them too. */
export function highlightedTexts(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('talk-first-'))
      .flatMap(([, highlight]) => [...highlight].map((range) => range.toString())),
  );
}

export function highlightBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('talk-first-'))
      .flatMap(([, highlight]) => [...highlight])
      .filter((range) => range instanceof Range)
      .flatMap((range) => [...range.getClientRects()])
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
  contentDocument?: DomNode;
}

/** Boxes drawn over an editor, in viewport pixels. */
export async function drawnBoxes(page: Page): Promise<Box[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const boxes: Box[] = [];
    for (const node of underlines(root, false)) {
      const box = await boxOf(session, node);
      if (box) boxes.push(box);
    }
    return boxes;
  } finally {
    await session.detach();
  }
}

function* underlines(node: DomNode, ours: boolean): Generator<DomNode> {
  const style = node.attributes?.[(node.attributes?.indexOf('style') ?? -1) + 1] ?? '';
  if (ours && node.attributes?.includes('style') && style.includes('border-bottom')) yield node;
  for (const child of node.children ?? []) yield* underlines(child, ours);
  if (node.contentDocument) yield* underlines(node.contentDocument, ours);
  for (const root of node.shadowRoots ?? []) yield* underlines(root, root.shadowRootType === 'closed');
}

/** Undefined when the box went away while we looked. */
async function boxOf(session: CDPSession, { backendNodeId }: DomNode): Promise<Box | undefined> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } catch {
    return undefined;
  }
}

export const middleOf = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
