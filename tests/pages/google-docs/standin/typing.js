/** The hidden frame that takes the keys and pastes, the caret, and clicks on the pages. */
import { LINE_HEIGHT, widthOf } from './layout.js';

export function takeKeys(model, state) {
  const keys = {
    target: null,
    focus: () => keys.target?.focus({ preventScroll: true }),
    blur: () => keys.target?.blur(),
    /** Makes the frame, in the place of the one that was there. */
    build() {
      document.querySelector('.docs-texteventtarget-iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.className = 'docs-texteventtarget-iframe';
      document.body.append(frame);
      keys.target = targetIn(frame, model, state);
      showMode(state, keys);
    },
  };
  return keys;
}

function targetIn(frame, model, state) {
  const inner = frame.contentDocument;
  const target = inner.createElement('div');
  target.contentEditable = 'true';
  target.setAttribute('role', 'textbox');
  inner.body.append(target);

  const remove = (from, to) => {
    const { start, end } = model.selection;
    if (start < end) model.replace(start, end, '');
    else model.replace(from, to, '');
  };
  const handlers = {
    insertText: ({ data }) => model.insert(data),
    insertParagraph: () => model.insert('\n'),
    insertLineBreak: () => model.insert('\u000b'),
    deleteContentBackward: () => remove(model.caret - 1, model.caret),
    deleteContentForward: () => remove(model.caret, model.caret + 1),
  };
  const takesInput = () => state.mode !== 'view' && !state.locked && state.input !== 'ignored';
  target.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    if (takesInput()) handlers[event.inputType]?.(event);
  });
  target.addEventListener('paste', (event) => {
    event.preventDefault();
    // Docs only believes events of the frame's own making, while the frame's editable has the focus.
    const { ClipboardEvent, DataTransfer } = frame.contentWindow;
    const own = event instanceof ClipboardEvent && event.clipboardData instanceof DataTransfer;
    const focused = inner.activeElement === target && document.activeElement === frame;
    if (!own || !focused || !takesInput()) {
      state.refused++;
      return;
    }
    const text = event.clipboardData
      .getData('text/plain')
      .replace(/^ +| +$/g, '')
      .replaceAll('\u00a0', ' ');
    if (text === '') return;
    const { start, end } = model.selection;
    state.pastes++;
    // Docs takes it some time later. Suggested, what is to go stays until somebody accepts.
    setTimeout(() => (state.mode === 'suggest' ? model.replace(end, end, text) : model.replace(start, end, text)), 40);
  });
  target.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: model.caret - 1, ArrowRight: model.caret + 1 }[event.key];
    if (move !== undefined) model.moveTo(move);
    else if (event.key === 'End' && event.ctrlKey) model.moveTo(model.text.length - 1);
    else if (event.key === 'Home' && event.ctrlKey) model.moveTo(1);
    else if (event.key === 'z' && event.ctrlKey) model.undo();
    else if (event.key === 'Backspace' && target.textContent === '' && takesInput()) handlers.deleteContentBackward();
    else return;
    event.preventDefault();
  });
  return target;
}

/** How the interface names the modes, in some of its languages. */
const LABELS = {
  en: { edit: 'Editing mode', suggest: 'Suggesting mode', view: 'Viewing mode' },
  nl: { edit: 'Bewerkingsmodus', suggest: 'Suggestiemodus', view: 'Leesmodus' },
  de: { edit: 'Bearbeitungsmodus', suggest: 'Vorschlagsmodus', view: 'Betrachtungsmodus' },
  fr: { edit: 'Mode Édition', suggest: 'Mode Suggestion', view: 'Mode Affichage' },
  ja: { edit: '編集モード', suggest: '提案モード', view: '閲覧モード' },
  // A language nobody foresaw.
  xx: { edit: 'Modus A', suggest: 'Modus B', view: 'Modus C' },
};

/** What can be done with the document, as the page tells it: `edit`, `suggest` or `view`. */
export function showMode({ mode, lang, shows, locked }, { target }) {
  document.querySelector('#docs-toolbar-mode-switcher')?.setAttribute('aria-label', LABELS[lang][mode]);
  const menu = document.querySelector('#docs-insert-menu');
  if (menu) menu.hidden = mode === 'view';
  // Not every build tells it here.
  if (locked || (mode === 'view' && shows !== 'menus')) target?.setAttribute('aria-readonly', 'true');
  else target?.removeAttribute('aria-readonly');
}

export function showCaret(model, tiles) {
  const cursor = document.querySelector('.kix-cursor');
  const caret = cursor.querySelector('.kix-cursor-caret');
  const place = () => {
    for (const { top, lines } of tiles.sheets) {
      const line = lines.findLast(({ start, end }) => model.caret >= start && model.caret <= end);
      if (!line) continue;
      const left = line.x + widthOf(model.text.slice(line.start, model.caret), 'n');
      cursor.style.left = `${tiles.manager.offsetLeft + left * tiles.zoom}px`;
      cursor.style.top = `${(top + line.y) * tiles.zoom}px`;
      caret.style.height = `${LINE_HEIGHT * tiles.zoom}px`;
    }
  };
  model.onChange(place);
  setInterval(() => {
    cursor.style.opacity = cursor.style.opacity === '0' ? '1' : '0';
  }, 500);
}

/** Where the caret stands, as a distance from the top of the document. */
export function topOf(model, tiles) {
  for (const { top, lines } of tiles.sheets) {
    const line = lines.findLast(({ start, end }) => model.caret >= start && model.caret <= end);
    if (line) return (top + line.y) * tiles.zoom;
  }
  return 0;
}

export function takeClicks(model, tiles, keys) {
  tiles.editor.addEventListener('mousedown', (event) => {
    event.preventDefault();
    keys.focus();
    const box = tiles.manager.getBoundingClientRect();
    const x = (event.clientX - box.left) / tiles.zoom;
    const y = (event.clientY - box.top) / tiles.zoom;
    const sheet = tiles.sheets.findLast(({ top }) => top <= y) ?? tiles.sheets[0];
    const line = sheet.lines.findLast((one) => sheet.top + one.y <= y && one.x <= x) ?? sheet.lines[0];
    if (!line) return;
    let offset = line.start;
    while (offset < line.end && line.x + widthOf(model.text.slice(line.start, offset + 1), 'n') <= x) offset++;
    model.moveTo(Math.min(offset, model.text.length - 1));
  });
}
