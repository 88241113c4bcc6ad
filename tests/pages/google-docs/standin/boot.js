/** Starts the stand-in's editor. Without the flag there is no layer and no text, as in Docs. */
import { Model } from './model.js';
import { makeTabs } from './tabs.js';
import { Tiles } from './tiles.js';
import { showCaret, showMode, takeClicks, takeKeys, topOf } from './typing.js';
import { whereIs } from './where.js';

const { flag } = window.standinBoot;
const query = new URLSearchParams(location.search);
// Docs has a gate of its own too: the layer can stay away although somebody asked for it.
const annotated = typeof flag === 'string' && flag !== '' && query.get('layer') !== 'off';
const calls = { getText: 0, getSelection: 0, setSelection: 0 };
const state = { mode: query.get('mode') ?? 'edit', input: query.get('input') ?? 'taken', pastes: 0, refused: 0 };
/** Tests put in here what somebody else does at a certain moment. */
const meanwhile = { selected() {} };

const model = new Model();
const tiles = new Tiles(model, {
  annotated,
  zoom: Number(query.get('zoom') ?? 1),
  paint: Number(query.get('paint') ?? 0),
  spaces: query.get('spaces') === 'extra',
  pageless: query.get('layout') === 'pageless',
  header: query.get('header') ?? '',
});
const keys = takeKeys(model, state);
showMode(state, keys);
showCaret(model, tiles);
takeClicks(model, tiles, keys);
model.load([{ text: '' }]);

const annotatedText = {
  getText() {
    calls.getText++;
    return model.text;
  },
  getSelection() {
    calls.getSelection++;
    return [{ ...model.selection }];
  },
  /** As in Docs it scrolls to what is selected, takes the focus off the editable, and says nothing. */
  setSelection(start, end) {
    calls.setSelection++;
    model.select(start, end);
    const top = topOf(model, tiles);
    const { scrollTop, clientHeight } = tiles.editor;
    if (top < scrollTop || top > scrollTop + clientHeight - 40) tiles.editor.scrollTop = top - clientHeight / 2;
    keys.blur();
    meanwhile.selected();
  },
  getAnnotations: () => ({}),
};
// Docs offers its text some time after the page is there.
if (annotated) {
  setTimeout(
    () => {
      window._docs_annotate_getAnnotatedText = () => Promise.resolve(annotatedText);
    },
    Number(query.get('delay') ?? 300),
  );
}

window.standin = {
  model,
  tiles,
  calls,
  annotated,
  flag,
  state,
  meanwhile,
  tabs: makeTabs(model),
  /** Boxes of these words, as they were drawn; `nth` for words that stand there more than once. */
  where(words, nth = 0) {
    let at = model.text.indexOf(words);
    for (let i = 0; i < nth; i++) at = model.text.indexOf(words, at + 1);
    return at === -1 ? [] : whereIs(model, tiles, at, at + words.length);
  },
  setMode(mode) {
    state.mode = mode;
    showMode(state, keys);
  },
  /** Docs builds its editor anew, for example when it comes back after a lost connection. */
  rebuildEditor() {
    const { editor } = tiles;
    const next = editor.cloneNode(false);
    next.append(...editor.childNodes);
    editor.replaceWith(next);
    tiles.editor = next;
    next.addEventListener('scroll', () => tiles.draw());
    takeClicks(model, tiles, keys);
    tiles.draw();
  },
};
