// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type DocsWindow, startBridge } from '../../../../lib/editors/google-docs/bridge';
import { NAME } from '../../../../lib/editors/google-docs/channel';
import { askForText, hasBridge } from '../../../../lib/editors/google-docs/client';
import { fetchKey } from '../../../../lib/editors/google-docs/key';
import { keepBridgeOut } from '../../../../lib/editors/google-docs/off';

interface Opened {
  document: Document;
  view: DocsWindow;
  signal: AbortSignal;
}

/** A page as it is before its own scripts: a root element and nothing in it. */
function untouched(): Document {
  const document = window.document.implementation.createHTMLDocument();
  document.documentElement.replaceChildren();
  return document;
}

/** A page with both halves of us in it, and what Docs offers there. */
function page(view: DocsWindow = {}, order: 'bridge first' | 'key first' = 'bridge first'): Opened {
  const document = untouched();
  if (order === 'key first') fetchKey(document);
  startBridge(view, document);
  if (order === 'bridge first') fetchKey(document);
  return { document, view, signal: new AbortController().signal };
}

describe('the bridge', () => {
  it('asks for the layer in our own name', () => {
    expect(page().view._docs_annotate_canvas_by_ext).toBe('talk-first');
  });

  it('leaves the flag to whoever set it first', () => {
    expect(page({ _docs_annotate_canvas_by_ext: 'another' }).view._docs_annotate_canvas_by_ext).toBe('another');
  });

  it.each(['before', 'after'])('sets no flag when Docs is switched off, told %s', (order) => {
    const document = untouched();
    const view: DocsWindow = {};
    if (order === 'before') keepBridgeOut(view, document);
    startBridge(view, document);
    if (order === 'after') keepBridgeOut(view, document);
    expect('_docs_annotate_canvas_by_ext' in view).toBe(false);
  });

  it('switched off, leaves the flag of others where it is', () => {
    const view: DocsWindow = { _docs_annotate_canvas_by_ext: `${NAME}-not` };
    keepBridgeOut(view, untouched());
    expect(view._docs_annotate_canvas_by_ext).toBe('talk-first-not');
  });

  it.each(['bridge first', 'key first'] as const)('is there for us, %s', (order) => {
    expect(hasBridge(page({}, order).document)).toBe(true);
    expect(hasBridge(untouched())).toBe(false);
  });

  it('tells its secret to nobody once the page has begun', () => {
    const document = untouched();
    startBridge({}, document);
    document.documentElement.append(document.createElement('head'));
    fetchKey(document);
    expect(hasBridge(document)).toBe(false);
  });

  it('tells its secret once', () => {
    const { document } = page();
    let overheard = 0;
    document.addEventListener('talk-first:docs-key', () => overheard++);
    document.dispatchEvent(new CustomEvent('talk-first:docs-key-wanted'));
    expect(overheard).toBe(0);
  });

  it('hands over text and caret, whether Docs answers at once or later', async () => {
    const annotated = { getText: () => '\u0003Hello.\n', getSelection: () => [{ start: 3, end: 5 }] };
    for (const offer of [() => annotated, () => Promise.resolve(annotated)]) {
      const { document, signal } = page({ _docs_annotate_getAnnotatedText: offer });
      expect(await askForText(document, signal)).toEqual({ text: '\u0003Hello.\n', caret: 5, suggested: [] });
    }
  });

  it('answers that there is no text when Docs throws', async () => {
    const { document, signal } = page({
      _docs_annotate_getAnnotatedText: () => {
        throw new Error('not now');
      },
    });
    expect(await askForText(document, signal)).toBeNull();
  });
});
