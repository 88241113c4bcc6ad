import { ANSWER, ASK, type DocsAnswer, type DocsText, HELLO, HERE } from './channel';

/** Longer than the bridge waits for Docs, so that its own answer comes first. */
const PATIENCE_MS = 6000;

/** Whether the other half of us runs in this page. */
export function hasBridge(document: Document): boolean {
  let here = false;
  const hear = () => {
    here = true;
  };
  document.addEventListener(HERE, hear, { once: true });
  document.dispatchEvent(new CustomEvent(HELLO));
  document.removeEventListener(HERE, hear);
  return here;
}

let asked = 0;

/** Asks the page's world for the text of the document. Null: it cannot be read. */
export function askForText(document: Document, signal: AbortSignal): Promise<DocsText | null> {
  const id = String(++asked);
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = (content: DocsText | null) => {
      clearTimeout(timer);
      done.abort();
      resolve(content);
    };
    const timer = setTimeout(settle, PATIENCE_MS, null);
    signal.addEventListener('abort', () => settle(null), { once: true, signal: done.signal });
    document.addEventListener(
      ANSWER,
      (event) => {
        const answer = parse((event as CustomEvent<unknown>).detail);
        if (answer?.id === id) settle(answer.content);
      },
      { signal: done.signal },
    );
    document.dispatchEvent(new CustomEvent(ASK, { detail: id }));
  });
}

/** Anything in the page can send such an event, so its shape is checked. */
function parse(detail: unknown): DocsAnswer | undefined {
  try {
    const { id, content } = JSON.parse(String(detail)) as Partial<DocsAnswer>;
    if (typeof id !== 'string') return undefined;
    const readable = typeof content?.text === 'string';
    const caret = typeof content?.caret === 'number' ? content.caret : null;
    return { id, content: readable ? { text: content.text, caret } : null };
  } catch {
    return undefined;
  }
}
