import { contenteditable } from './contenteditable';
import { drawn } from './drawn';
import { textarea } from './textarea';
import type { EditorAdapter } from './types';

/** In the order they are asked. */
const ADAPTERS: EditorAdapter[] = [drawn, textarea, contenteditable];

/** The editor an event happened in, by the event's composed path, and the adapter that can read it. */
export function pickEditor(path: readonly EventTarget[]): { adapter: EditorAdapter; element: Element } | undefined {
  const target = path[0] as Node | undefined;
  if (target?.nodeType !== Node.ELEMENT_NODE) return undefined;
  for (const adapter of ADAPTERS) {
    const element = adapter.find(target as Element);
    if (element) return { adapter, element };
  }
  return undefined;
}
