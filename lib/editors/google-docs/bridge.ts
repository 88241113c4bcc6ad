/**
 * The half that runs in the page's own world. It asks Docs for its annotation layer before the editor starts, hands the text
 * over when asked, and puts a wording in when the writer asked for that. Nothing here may use the extension API or write
 * markup (Docs enforces Trusted Types).
 */
import type { Span } from '../../detect/types';
import { type AnnotatedText, endsOf } from './annotated-text';
import {
  channelOf,
  type DocsAnswer,
  type DocsEdit,
  type DocsOutcome,
  type DocsQuestion,
  type DocsText,
  isUntouched,
  KEY,
  KEY_WANTED,
  NAME,
  START,
} from './channel';
import { putIn } from './put-in';
import { suggestedIn } from './suggested';

/** Docs makes its text available some time after the page is loaded; an early question waits this long, in steps. */
const WAITS_MS = [100, 200, 400, 800, 1600];

export interface DocsWindow {
  _docs_annotate_canvas_by_ext?: unknown;
  _docs_annotate_getAnnotatedText?: (requester?: string) => AnnotatedText | Promise<AnnotatedText>;
}

/** Has to run before the first script of the page. */
export function startBridge(view: DocsWindow, document: Document): void {
  if (!document.dispatchEvent(new CustomEvent(START, { cancelable: true }))) return;
  const set = view._docs_annotate_canvas_by_ext;
  if (typeof set !== 'string' || set === '') view._docs_annotate_canvas_by_ext = NAME;
  listen(view, document);
}

function listen(view: DocsWindow, document: Document): void {
  // Scripts of the page may put something of their own in the place of all this later on, to listen in.
  const { parse, stringify } = JSON;
  const Custom = CustomEvent;
  const dispatch = document.dispatchEvent.bind(document);
  const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  const read = Function.prototype.call.bind(detail ?? (() => '')) as (event: Event) => unknown;
  const secret = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  const { ask, answer } = channelOf(secret);
  let told = false;

  document.addEventListener(ask, async (event) => {
    const question = parse(read(event) as string) as DocsQuestion;
    const { id } = question;
    const reply: DocsAnswer =
      question.type === 'read'
        ? { id, content: await contentOf(view) }
        : { id, outcome: await replace(view, document, question) };
    dispatch(new Custom(answer, { detail: stringify(reply) }));
  });

  // Whichever of the two halves comes first: one of these two is heard.
  const tell = () => {
    if (told || !isUntouched(document)) return;
    dispatch(new Custom(KEY, { detail: secret }));
  };
  document.addEventListener(KEY_WANTED, () => {
    tell();
    told = true;
  });
  tell();
}

/** Fetched for every question: an object kept from before throws once Docs has replaced its editor. */
async function annotatedOf(view: DocsWindow): Promise<AnnotatedText | null> {
  for (const wait of [0, ...WAITS_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (view._docs_annotate_getAnnotatedText) break;
  }
  return (await view._docs_annotate_getAnnotatedText?.(NAME)) ?? null;
}

async function contentOf(view: DocsWindow): Promise<DocsText | null> {
  try {
    const annotated = await annotatedOf(view);
    if (!annotated) return null;
    const caret = endsOf(annotated.getSelection?.()[0])?.to ?? null;
    return { text: annotated.getText(), caret, suggested: suggestionsOf(annotated) };
  } catch {
    return null;
  }
}

/** What is known of annotations is little; whatever is wrong with them is no reason not to read. */
function suggestionsOf(annotated: AnnotatedText): Span[] {
  try {
    return suggestedIn(annotated.getAnnotations?.());
  } catch {
    return [];
  }
}

async function replace(view: DocsWindow, document: Document, edit: DocsEdit): Promise<DocsOutcome> {
  try {
    const annotated = await annotatedOf(view);
    return annotated ? await putIn(annotated, document, edit) : 'no-entry';
  } catch {
    return 'unsure';
  }
}
