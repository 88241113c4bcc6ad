/**
 * The half that runs in the page's own world. It asks Docs for its annotation layer before the editor starts, and hands
 * the text over when asked. Nothing here may use the extension API or write markup (Docs enforces Trusted Types).
 */
import { ANSWER, ASK, type DocsAnswer, type DocsText, HELLO, HERE } from './channel';

/** Docs reports this value to Google's error log, so it is our own name and no one else's. */
const NAME = 'talk-first';
/** Docs makes its text available some time after the page is loaded; an early question waits this long, in steps. */
const WAITS_MS = [100, 200, 400, 800, 1600];

interface AnnotatedText {
  getText(): string;
  getSelection?(): { start?: number; end?: number }[];
}

export interface DocsWindow {
  _docs_annotate_canvas_by_ext?: unknown;
  _docs_annotate_getAnnotatedText?: (requester?: string) => AnnotatedText | Promise<AnnotatedText>;
}

/** Has to run before the first script of the page. */
export function startBridge(view: DocsWindow, document: Document): void {
  const set = view._docs_annotate_canvas_by_ext;
  if (typeof set !== 'string' || set === '') view._docs_annotate_canvas_by_ext = NAME;
  document.addEventListener(HELLO, () => document.dispatchEvent(new CustomEvent(HERE)));
  document.addEventListener(ASK, async (event) => {
    const id = String((event as CustomEvent<unknown>).detail);
    const answer: DocsAnswer = { id, content: await contentOf(view) };
    document.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(answer) }));
  });
}

async function contentOf(view: DocsWindow): Promise<DocsText | null> {
  for (const wait of [0, ...WAITS_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (view._docs_annotate_getAnnotatedText) break;
  }
  try {
    // Fetched for every question: an object kept from before throws once Docs has replaced its editor.
    const annotated = await view._docs_annotate_getAnnotatedText?.(NAME);
    if (!annotated) return null;
    const selection = annotated.getSelection?.()[0];
    return { text: annotated.getText(), caret: selection?.end ?? selection?.start ?? null };
  } catch {
    return null;
  }
}
