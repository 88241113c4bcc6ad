/** Starts the stand-in's editor. Without the flag there is no layer and no text, as in Docs. */
import { Model } from './model.js';
import { makeTabs } from './tabs.js';
import { Tiles } from './tiles.js';
import { showCaret, showMode, takeClicks, takeKeys, topOf } from './typing.js';
import { inkOf, whereIs } from './where.js';

const { flag } = window.standinBoot;
const query = new URLSearchParams(location.search);
// Docs has a gate of its own too: the layer can stay away although somebody asked for it.
const annotated = typeof flag === 'string' && flag !== '' && query.get('layer') !== 'off';
const calls = { getText: 0, getSelection: 0, setSelection: 0 };
const option = (name, usual) => query.get(name) ?? usual;
const state = {
  mode: option('mode', 'edit'),
  lang: option('lang', 'en'),
  shows: option('shows', 'all'),
  input: option('input', 'taken'),
  locked: query.get('locked') === 'yes',
  pastes: 0,
  refused: 0,
};
/** Tests put in here what somebody else does at a certain moment. */
const meanwhile = { selected() {} };
for (const id of option('without', '').split(',').filter(Boolean)) document.querySelector(id)?.remove();

const model = new Model();
const tiles = new Tiles(model, {
  annotated,
  zoom: Number(option('zoom', 1)),
  paint: option('paint', '0'),
  pageless: option('layout', 'pages') === 'pageless',
  gap: Number(option('gap', 10)),
  sharp: Number(option('sharp', 1)),
  paper: option('paper', 'white'),
  header: option('header', ''),
  marker: option('marker', '\u2022'),
  wrap: option('wrap', 'no') === 'yes',
  tiles: option('tiles', 'recycled'),
  order: option('order', 'canvas-first'),
  svgs: option('svgs', 'one'),
  groups: option('groups', 'paragraph'),
  scale: option('scale', 'matrix'),
  spaces: option('spaces', 'trimmed'),
  fonts: option('fonts', 'data-font-css'),
  runs: option('runs', 'style'),
  names: option('names', 'known'),
  move: option('move', 'top'),
});
document.body.classList.toggle('dark', query.get('paper') === 'dark');
const keys = takeKeys(model, state);
showMode(state, keys);
setTimeout(() => keys.build(), Number(option('frame', 0)));
showCaret(model, tiles);
takeClicks(model, tiles, keys);
tiles.rebuilt = () => takeClicks(model, tiles, keys);
if (option('cursor', 'beside') === 'inside') tiles.content.append(document.querySelector('.kix-cursor'));
model.load([{ text: '' }]);

/** Costs as much time as a long document may. */
function dawdle() {
  const end = performance.now() + Number(option('cost', 0));
  while (performance.now() < end);
}

/** Whether others' suggestions are in the text, are told of besides, or are only drawn. */
const suggestions = option('suggestions', 'text');
const without = (text, spans) =>
  spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
/** What the ends of a selection are called. */
const SELECTIONS = {
  start: (start, end) => ({ start, end }),
  anchor: (anchor, focus) => ({ anchor, focus }),
  base: (base, extent) => ({ base, extent }),
};

/** The object that gives the text; one that Docs has replaced throws. */
function makeAnnotatedText() {
  const mine = ++objects;
  const check = () => {
    if (mine !== objects) throw new Error('This document is closed.');
  };
  return {
    getText() {
      check();
      calls.getText++;
      dawdle();
      const text = performance.now() < lateUntil ? earlier : model.text;
      return suggestions === 'drawn' ? without(text, model.suggested()) : text;
    },
    getSelection() {
      check();
      calls.getSelection++;
      const { start, end } = model.selection;
      return [SELECTIONS[option('selection', 'start')](start, end)];
    },
    /** As in Docs it scrolls to what is selected, takes the focus off the editable, and says nothing. */
    setSelection(start, end) {
      check();
      calls.setSelection++;
      model.select(start, end);
      const top = topOf(model, tiles);
      const { scrollTop, clientHeight } = tiles.editor;
      if (top < scrollTop || top > scrollTop + clientHeight - 40) tiles.editor.scrollTop = top - clientHeight / 2;
      keys.blur();
      meanwhile.selected();
    },
    getAnnotations: () => ({
      links: [],
      ...(suggestions === 'told' && { suggestions: model.suggested().map((each) => ({ ...each, type: 'insertion' })) }),
    }),
  };
}
let objects = 0;
// Another tab may be drawn before its text is to be had.
let [earlier, lateUntil] = ['', 0];
let annotatedText = makeAnnotatedText();
const ANSWERS = {
  promise: () => Promise.resolve(annotatedText),
  object: () => annotatedText,
  // There before the document is, and without anything to give.
  empty: () => (performance.now() < 3000 ? null : annotatedText),
};
// Docs offers its text some time after the page is there.
if (annotated) {
  setTimeout(
    () => {
      window._docs_annotate_getAnnotatedText = ANSWERS[option('text', 'promise')];
    },
    Number(option('delay', 300)),
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
  tabs: makeTabs(model, tiles, query.get('root'), (before) => {
    [earlier, lateUntil] = [before, performance.now() + Number(option('late', 0))];
    annotatedText = makeAnnotatedText();
  }),
  /** Boxes of these words, as they were drawn; `nth` for words that stand there more than once. */
  where(words, nth = 0) {
    let at = model.text.indexOf(words);
    for (let i = 0; i < nth; i++) at = model.text.indexOf(words, at + 1);
    return at === -1 ? [] : whereIs(model, tiles, at, at + words.length);
  },
  /** Boxes of the pixels these words have on the canvas. */
  inkOf(words) {
    const at = model.text.indexOf(words);
    return at === -1 ? [] : inkOf(tiles, at, at + words.length);
  },
  setMode(mode) {
    state.mode = mode;
    showMode(state, keys);
  },
  /** As when somebody locks the document: one may edit, and nothing can be typed. */
  lock() {
    state.locked = true;
    showMode(state, keys);
  },
  /** Docs builds its editor anew, for example when it comes back after a lost connection. */
  rebuildEditor: () => tiles.rebuild('editor'),
  /** The same for the frame that takes the keys. */
  rebuildFrame: () => keys.build(),
};
