/** What the writer may do with the document, as far as the page shows it. */
import { textEventTarget } from './text-event-frame';

export type DocsMode = 'edit' | 'suggest' | 'view';

const SWITCHER = '#docs-toolbar-mode-switcher';
/** Docs tells its modes in the language of its interface; what is not recognised counts as editing. */
const VIEW = /\b(view|kijk|bekijk|weergave|lees|ansehen|ansicht|consult|lecture|visualiz)/i;
const SUGGEST = /\b(suggest|suggereer|voorstel|vorschl|suger)/i;

export function modeOf(document: Document): DocsMode {
  const target = textEventTarget(document);
  if (target?.getAttribute('aria-readonly') === 'true' || target?.getAttribute('contenteditable') === 'false') {
    return 'view';
  }
  // Whoever may only look has menus, but none to insert things with.
  if (document.querySelector('#docs-file-menu') && !document.querySelector('#docs-insert-menu')) return 'view';
  if (document.querySelector('.docs-titlebar-badges [aria-label="View only" i]')) return 'view';
  const label = document.querySelector(SWITCHER)?.getAttribute('aria-label') ?? '';
  if (SUGGEST.test(label)) return 'suggest';
  return VIEW.test(label) ? 'view' : 'edit';
}

/** Calls `listener` when the mode changed, until `signal` ends. What it answers looks at once; Docs may show modes late. */
export function watchMode(document: Document, signal: AbortSignal, listener: () => void): () => void {
  let mode = modeOf(document);
  const watched = new Set<Element>();
  const observer = new MutationObserver(() => look());
  const look = () => {
    for (const element of [document.querySelector(SWITCHER), textEventTarget(document)]) {
      if (!element || watched.has(element)) continue;
      watched.add(element);
      observer.observe(element, {
        attributes: true,
        attributeFilter: ['aria-label', 'aria-readonly', 'contenteditable'],
      });
    }
    const now = modeOf(document);
    if (now === mode) return;
    mode = now;
    listener();
  };
  look();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return look;
}
