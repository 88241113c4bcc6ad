// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type DocsWindow, startBridge } from '../../../../lib/editors/google-docs/bridge';
import { askForText, hasBridge } from '../../../../lib/editors/google-docs/client';

/** A page with the bridge in it, and what Docs offers there. */
function page(view: DocsWindow = {}): { document: Document; view: DocsWindow; signal: AbortSignal } {
  const document = window.document.implementation.createHTMLDocument();
  startBridge(view, document);
  return { document, view, signal: new AbortController().signal };
}

describe('the bridge', () => {
  it('asks for the layer in our own name', () => {
    expect(page().view._docs_annotate_canvas_by_ext).toBe('talk-first');
  });

  it('leaves the flag to whoever set it first', () => {
    expect(page({ _docs_annotate_canvas_by_ext: 'another' }).view._docs_annotate_canvas_by_ext).toBe('another');
  });

  it('says that it is there, and is missed where it is not', () => {
    expect(hasBridge(page().document)).toBe(true);
    expect(hasBridge(window.document.implementation.createHTMLDocument())).toBe(false);
  });

  it('hands over text and caret, whether Docs answers at once or later', async () => {
    const annotated = { getText: () => '\u0003Hello.\n', getSelection: () => [{ start: 3, end: 5 }] };
    for (const offer of [() => annotated, () => Promise.resolve(annotated)]) {
      const { document, signal } = page({ _docs_annotate_getAnnotatedText: offer });
      expect(await askForText(document, signal)).toEqual({ text: '\u0003Hello.\n', caret: 5 });
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

  it('is not fooled by answers of another shape', async () => {
    const { document, signal } = page({ _docs_annotate_getAnnotatedText: () => ({ getText: () => 'right' }) });
    const asked = askForText(document, signal);
    document.dispatchEvent(new CustomEvent('talk-first:docs-answer', { detail: '{not json' }));
    document.dispatchEvent(
      new CustomEvent('talk-first:docs-answer', { detail: '{"id":"-1","content":{"text":"wrong"}}' }),
    );
    expect(await asked).toEqual({ text: 'right', caret: null });
  });
});
