/** Our side of the channel to the bridge. */
import {
  channelOf,
  type DocsAnswer,
  type DocsEdit,
  type DocsOutcome,
  type DocsQuestion,
  type DocsText,
} from './channel';
import { keyHeld } from './key';

/** Longer than the bridge waits for Docs, so that its own answer comes first. */
const PATIENCE_MS = 6000;

/** Whether the other half of us runs in this page, and was there before the page's own scripts. */
export function hasBridge(document: Document): boolean {
  return keyHeld(document) !== undefined;
}

let asked = 0;

/** Asks the page's world for the text of the document. Null: it cannot be read. */
export async function askForText(document: Document, signal: AbortSignal): Promise<DocsText | null> {
  const answer = await ask(document, { id: `${++asked}`, type: 'read' }, signal);
  return answer && 'content' in answer ? answer.content : null;
}

/** Has the page's world make a change the writer asked for. Never asked twice. */
export async function askToReplace(document: Document, edit: DocsEdit, signal: AbortSignal): Promise<DocsOutcome> {
  const answer = await ask(document, { id: `${++asked}`, type: 'replace', ...edit }, signal);
  return answer && 'outcome' in answer ? answer.outcome : 'unsure';
}

function ask(document: Document, question: DocsQuestion, signal: AbortSignal): Promise<DocsAnswer | null> {
  const secret = keyHeld(document);
  if (secret === undefined || signal.aborted) return Promise.resolve(null);
  const names = channelOf(secret);
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = (answer: DocsAnswer | null) => {
      clearTimeout(timer);
      done.abort();
      resolve(answer);
    };
    const timer = setTimeout(settle, PATIENCE_MS, null);
    signal.addEventListener('abort', () => settle(null), { once: true, signal: done.signal });
    document.addEventListener(
      names.answer,
      (event) => {
        const answer: DocsAnswer = JSON.parse(String((event as CustomEvent<unknown>).detail));
        if (answer.id === question.id) settle(answer);
      },
      { signal: done.signal },
    );
    document.dispatchEvent(new CustomEvent(names.ask, { detail: JSON.stringify(question) }));
  });
}
