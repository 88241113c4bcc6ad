/** The hidden frame that takes the keys, the caret, and clicks on the pages. */
import { LINE_HEIGHT, PAGE, widthOf } from './layout.js';

export function takeKeys(model) {
  const frame = document.createElement('iframe');
  frame.className = 'docs-texteventtarget-iframe';
  document.body.append(frame);
  const inner = frame.contentDocument;
  const target = inner.createElement('div');
  target.contentEditable = 'true';
  target.setAttribute('role', 'textbox');
  inner.body.append(target);

  const remove = (from, to) => model.replace(from, to, '');
  const handlers = {
    insertText: ({ data }) => model.replace(model.caret, model.caret, data),
    insertParagraph: () => model.replace(model.caret, model.caret, '\n'),
    insertLineBreak: () => model.replace(model.caret, model.caret, '\u000b'),
    deleteContentBackward: () => remove(model.caret - 1, model.caret),
    deleteContentForward: () => remove(model.caret, model.caret + 1),
  };
  target.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    handlers[event.inputType]?.(event);
  });
  target.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData
      .getData('text/plain')
      .replace(/^ +| +$/g, '')
      .replaceAll('\u00a0', ' ');
    if (text !== '') model.replace(model.caret, model.caret, text);
  });
  target.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: model.caret - 1, ArrowRight: model.caret + 1 }[event.key];
    if (move !== undefined) model.moveTo(move);
    else if (event.key === 'End' && event.ctrlKey) model.moveTo(model.text.length - 1);
    else if (event.key === 'Home' && event.ctrlKey) model.moveTo(1);
    else if (event.key === 'z' && event.ctrlKey) model.undo();
    else if (event.key === 'Backspace' && target.textContent === '') handlers.deleteContentBackward();
    else return;
    event.preventDefault();
  });
  return { focus: () => target.focus({ preventScroll: true }) };
}

export function showCaret(model, tiles) {
  const cursor = document.querySelector('.kix-cursor');
  const caret = document.querySelector('.kix-cursor-caret');
  const place = () => {
    for (const [page, lines] of tiles.pages.entries()) {
      const line = lines.findLast(({ start, end }) => model.caret >= start && model.caret <= end);
      if (!line) continue;
      const left = line.x + widthOf(model.text.slice(line.start, model.caret), 'n');
      cursor.style.left = `${tiles.manager.offsetLeft + left * tiles.zoom}px`;
      cursor.style.top = `${5 + page * tiles.pitch + line.y * tiles.zoom}px`;
      caret.style.height = `${LINE_HEIGHT * tiles.zoom}px`;
    }
  };
  model.onChange(place);
  setInterval(() => {
    cursor.style.opacity = cursor.style.opacity === '0' ? '1' : '0';
  }, 500);
}

export function takeClicks(model, tiles, keys) {
  tiles.editor.addEventListener('mousedown', (event) => {
    event.preventDefault();
    keys.focus();
    const box = tiles.manager.getBoundingClientRect();
    const y = event.clientY - box.top - 5;
    const page = Math.max(0, Math.min(tiles.pages.length - 1, Math.floor(y / tiles.pitch)));
    const lines = tiles.pages[page];
    const at = (y - page * tiles.pitch) / tiles.zoom;
    const line = lines.findLast((one) => one.y <= at) ?? lines[0];
    if (!line) return;
    let offset = line.start;
    const x = (event.clientX - box.left) / tiles.zoom;
    while (offset < line.end && line.x + widthOf(model.text.slice(line.start, offset + 1), 'n') <= x) offset++;
    model.moveTo(Math.min(offset, model.text.length - 1));
  });
}

export { PAGE };
