/** Starts the stand-in's editor. Without the flag there is no layer and no text, as in Docs. */
import { Model } from './model.js';
import { Tiles } from './tiles.js';
import { showCaret, takeClicks, takeKeys } from './typing.js';

const { flag } = window.standinBoot;
const options = new URLSearchParams(location.search);
// Docs has a gate of its own too: the layer can stay away although somebody asked for it.
const annotated = typeof flag === 'string' && flag !== '' && options.get('layer') !== 'off';
const calls = { getText: 0, getSelection: 0, setSelection: 0 };

const model = new Model();
const tiles = new Tiles(model, { annotated, zoom: Number(options.get('zoom') ?? 1) });
const keys = takeKeys(model);
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
    return [{ start: model.caret, end: model.caret }];
  },
  setSelection(_start, end) {
    calls.setSelection++;
    model.moveTo(end);
  },
  getAnnotations: () => ({}),
};
// Docs offers its text some time after the page is there.
if (annotated) {
  setTimeout(
    () => {
      window._docs_annotate_getAnnotatedText = () => Promise.resolve(annotatedText);
    },
    Number(options.get('delay') ?? 300),
  );
}

window.standin = { model, tiles, calls, annotated, flag };
