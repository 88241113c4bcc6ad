/** What the writer may do with the document, as far as the page shows it. */
import names from './mode-names.json';
import { textEventTarget } from './text-event-frame';

export type DocsMode = 'edit' | 'suggest' | 'view';

const SWITCHER = '#docs-toolbar-mode-switcher';
const INSERT = '#docs-insert-menu';
/** Menus that are there for everybody. */
const MENUS = '#docs-file-menu, #docs-help-menu, #docs-menubar';

/** What is in no language is asked first; then the name of the mode, in those we know; what is in none counts as editing. */
export function modeOf(document: Document): DocsMode {
  const target = textEventTarget(document);
  if (target?.getAttribute('aria-readonly') === 'true' || target?.getAttribute('contenteditable') === 'false') {
    return 'view';
  }
  if (document.querySelector('.docs-titlebar-badges [aria-label="View only" i]')) return 'view';
  const named = modeNamed(document.querySelector(SWITCHER)?.getAttribute('aria-label') ?? '');
  if (named) return named;
  // Whoever may only look has menus, but none to insert things with.
  const insert = document.querySelector(INSERT);
  if (insert) return canBeUsed(insert) ? 'edit' : 'view';
  return document.querySelector(MENUS) ? 'view' : 'edit';
}

function canBeUsed(menu: Element): boolean {
  const visible = menu.checkVisibility?.({ visibilityProperty: true }) ?? true;
  return visible && menu.getAttribute('aria-disabled') !== 'true';
}

/** The mode a label names; undefined when it names none in a language we know. */
function modeNamed(label: string): DocsMode | undefined {
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
