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

/** Calls back when the mode may have changed, until `signal` ends. */
export function watchMode(document: Document, signal: AbortSignal, listener: () => void): void {
  let mode = modeOf(document);
  const look = () => {
    const now = modeOf(document);
    if (now === mode) return;
    mode = now;
    listener();
  };
  const observer = new MutationObserver(look);
  const switcher = document.querySelector(SWITCHER);
  const target = textEventTarget(document);
  if (switcher) observer.observe(switcher, { attributes: true, attributeFilter: ['aria-label'] });
  if (target) observer.observe(target, { attributes: true, attributeFilter: ['aria-readonly', 'contenteditable'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
