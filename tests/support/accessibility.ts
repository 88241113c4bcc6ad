/** The browser's own accessibility tree, as a screen reader gets it: roles and names in reading order. */
import type { Page } from 'playwright-core';

export interface Heard {
  role: string;
  name: string;
  /** What is read after the name: the description. */
  about: string;
  focused?: true;
}

interface AxNode {
  nodeId: string;
  childIds?: string[];
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  ignored?: boolean;
}

/** Nodes that tell something and pieces of text, in reading order; within the first node of this role when one is given. */
export async function heardOn(page: Page, within?: string): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = within === undefined ? nodes[0] : nodes.find((node) => node.role?.value === within && !node.ignored);
  if (!root) throw new Error(`nothing on the page has the role ${within}`);
  const heard: Heard[] = [];
  const visit = (node: AxNode) => {
    const role = node.role?.value ?? '';
    const name = node.name?.value ?? '';
    if (!node.ignored && role !== 'InlineTextBox' && (name !== '' || role === 'dialog')) {
      const focused = node.properties?.some((property) => property.name === 'focused' && property.value.value === true);
      heard.push({ role, name, about: node.description?.value ?? '', ...(focused ? { focused: true } : {}) });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child);
    }
  };
  visit(root);
  return heard;
}
