/** What the writer may do with the document, as far as the page shows it. */
import names from './mode-names.json';
import { textEventTarget } from './text-event-frame';

/** `locked`: the page offers what an editor has, but nothing can be typed. */
export type DocsMode = 'edit' | 'suggest' | 'view' | 'locked';

const SWITCHER = '#docs-toolbar-mode-switcher';
const INSERT = '#docs-insert-menu';
/** Menus that are there for everybody. */
const MENUS = '#docs-file-menu, #docs-help-menu, #docs-menubar';

/** Whether Docs says that nothing can be typed, at the place where keys go. */
function isClosed(document: Document): boolean {
  const target = textEventTarget(document);
  return (
    target !== null &&
    (target.getAttribute('aria-readonly') === 'true' ||
      target.getAttribute('aria-disabled') === 'true' ||
      target.getAttribute('contenteditable') === 'false')
  );
}

/** What is in no language is asked first; then the name of the mode, in those we know; what is in none counts as editing. */
export function modeOf(document: Document): DocsMode {
  const shown = modeShown(document);
  if (!isClosed(document) || shown.mode === 'view') return shown.mode;
  // Only who is plainly told that they may edit can be locked out; everybody else is a reader.
  return shown.named ? 'locked' : 'view';
}

/** The mode as the bars above the document have it, and whether they name it. */
function modeShown(document: Document): { mode: 'edit' | 'suggest' | 'view'; named?: boolean } {
  if (document.querySelector('.docs-titlebar-badges [aria-label="View only" i]')) return { mode: 'view' };
  const named = modeNamed(document.querySelector(SWITCHER)?.getAttribute('aria-label') ?? '');
  if (named) return { mode: named, named: true };
  // Whoever may only look has menus, but none to insert things with.
  const insert = document.querySelector(INSERT);
  if (insert) return canBeUsed(insert) ? { mode: 'edit', named: true } : { mode: 'view' };
  return { mode: document.querySelector(MENUS) ? 'view' : 'edit' };
}

function canBeUsed(menu: Element): boolean {
  const visible = menu.checkVisibility?.({ visibilityProperty: true }) ?? true;
  return visible && menu.getAttribute('aria-disabled') !== 'true';
}

/** The mode a label names; undefined when it names none in a language we know. */
function modeNamed(label: string): 'edit' | 'suggest' | 'view' | undefined {
  const words = label.toLocaleLowerCase();
  for (const mode of ['suggest', 'edit', 'view'] as const) {
    if (names[mode].some((name) => words.includes(name))) return mode;
  }
  return undefined;
}

/** Calls `listener` when the mode changed, until `signal` ends. What it answers looks at once; Docs may show modes late. */
export function watchMode(document: Document, signal: AbortSignal, listener: () => void): () => void {
  let mode = modeOf(document);
  const watched = new Set<Element>();
  const observer = new MutationObserver(() => look());
  const look = () => {
    for (const element of [
      document.querySelector(SWITCHER),
      document.querySelector(INSERT),
      textEventTarget(document),
    ]) {
      if (!element || watched.has(element)) continue;
      watched.add(element);
      observer.observe(element, {
        attributes: true,
        attributeFilter: [
          'aria-label',
          'aria-readonly',
          'aria-disabled',
          'contenteditable',
          'class',
          'style',
          'hidden',
        ],
      });
    }
    const now = modeOf(document);
    if (now === mode) return;
    mode = now;
    listener();
  };
  look();
  // The bars above the document may be built after it.
  const bars = document.querySelector(MENUS)?.parentElement ?? document.querySelector(SWITCHER)?.parentElement;
  if (bars) observer.observe(bars, { childList: true });
  observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return look;
}
