// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block, Editor, Hold, TextChange } from '../../../lib/editors/types';
import { ENDED_MS, PAUSE_MS, Session, type SessionHost } from '../../../lib/watch/session';
import type { BlockFinding } from '../../../lib/watch/types';

const CALM = 'Thank you all for marking so many papers over the holidays, that was kind of you.';
const RULE = 'Everybody pays a fine.';

/** An editor of paragraphs in memory. */
class PaperEditor implements Editor {
  readonly element = document.body.appendChild(document.createElement('div'));
  caretAt: { block: string; offset: number } | null = null;
  #listener = (_change?: TextChange) => {};

  constructor(public paragraphs: string[]) {}

  read(): Block[] | null {
    return this.paragraphs.map((text, i) => ({ key: String(i), text }));
  }
  onChange(listener: (change?: TextChange) => void) {
    this.#listener = listener;
  }
  write(at: number, text: string, change?: TextChange) {
    this.paragraphs[at] = text;
    this.#listener(change);
  }
  hold({ block, start, end }: { block: string; start: number; end: number }): Hold {
    const words = this.paragraphs[Number(block)]?.slice(start, end) ?? '';
    const rects = () => [];
    return { intact: () => this.paragraphs[Number(block)]?.includes(words) ?? false, rects, reveal() {}, release() {} };
  }
  caret() {
    return this.caretAt;
  }
}

function findings(blocks: Block[], changed: string[]): BlockFinding[] {
  return blocks.flatMap(({ key, text }) => {
    const start = text.indexOf(RULE);
    if (start === -1 || !changed.includes(key)) return [];
    const span = { start, end: start + RULE.length };
    const rest = { signals: [], counterSignals: [], slots: {}, severity: 3 as const, confidence: 0.9 };
    return [
      {
        block: key,
        tier: 'mark',
        finding: { kinds: ['sanction'], patterns: ['blanket-sanction'], language: 'en', span, sentence: RULE, ...rest },
      },
    ];
  });
}

describe('a session', () => {
  let stop: AbortController;
  let asked: string[][];
  let answer: SessionHost['analyse'];

  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
    asked = [];
    answer = async ({ blocks, changed }) => findings(blocks, changed);
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  const open = (...paragraphs: string[]) => begin(new PaperEditor(paragraphs));

  function begin(editor: PaperEditor, writing = false) {
    const host: SessionHost = {
      analyse: (batch) => {
        asked.push(batch.changed);
        return answer(batch);
      },
      changed() {},
    };
    const session = new Session(editor, host, stop.signal, writing);
    return { editor, session, found: () => session.located.map((one) => one.finding.sentence) };
  }
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS);

  it('looks at what is there when the writer comes to it', async () => {
    const { found } = open(CALM, RULE);
    await settle();
    expect(found()).toEqual([RULE]);
  });

  it('waits for a pause when it begins in the middle of somebody writing, and leaves that sentence to them', async () => {
    const { editor, session, found } = begin(new PaperEditor([CALM, RULE]), true);
    editor.caretAt = { block: '1', offset: 5 };
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(found()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.located.map((one) => one.beingWritten)).toEqual([true]);
  });

  it('waits for a pause of 1.2 s before it looks again', async () => {
    const { editor, found } = open(CALM, 'Hello.');
    await settle();
    editor.write(1, RULE);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(found()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(found()).toEqual([RULE]);
  });

  it('asks again only about what changed and what may rest on it', async () => {
    const { editor } = open(...Array.from({ length: 9 }, (_, i) => `${CALM} ${i}`));
    await settle();
    editor.write(4, 'Another.');
    await pause();
    expect(asked[1]).toEqual(['2', '3', '4', '5', '6']);
    editor.write(4, 'Another.');
    await pause();
    expect(asked).toHaveLength(2);
  });

  it('lets go of a sentence at once when it changes', async () => {
    const { editor, found } = open(CALM, RULE);
    await settle();
    editor.write(1, 'Everybody pays a fin');
    expect(found()).toEqual([]);
  });

  it('keeps what stands unchanged in a paragraph that is written on', async () => {
    const { editor, found } = open(CALM, RULE);
    await settle();
    editor.write(1, `Well. ${RULE}`);
    expect(found()).toEqual([RULE]);
    await pause();
    expect(found()).toEqual([RULE]);
  });

  it('drops an answer about a text that is no longer there', async () => {
    let reply: (late: BlockFinding[]) => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        reply = resolve;
      });
    const { editor, found } = open(CALM, RULE);
    await settle();
    editor.write(1, 'Everybody is welcome.');
    reply(findings([{ key: '1', text: 'Everybody is welcome. Everybody pays a fine.' }], ['1']));
    await settle();
    expect(found()).toEqual([]);
  });

  it('reads nothing into a chat of a few words', async () => {
    open('All pay.', RULE);
    await settle();
    expect(asked).toEqual([]);
  });

  it('keeps what it has when the background cannot be reached, and asks anew after the next change', async () => {
    const { editor, found } = open(CALM, RULE, 'More.');
    await settle();
    answer = async () => {
      throw new Error('unreachable');
    };
    editor.write(2, 'Much more.');
    await pause();
    expect(found()).toEqual([RULE]);
    answer = async ({ blocks, changed }) => findings(blocks, changed);
    editor.write(2, `Still more. ${RULE}`);
    await pause();
    expect(found()).toEqual([RULE, RULE]);
  });

  it('knows which sentence the writer is still at', async () => {
    const { editor, session } = open(CALM, 'Hello.');
    await settle();
    editor.caretAt = { block: '1', offset: 5 };
    editor.write(1, RULE);
    await pause();
    expect(session.located.map((one) => one.beingWritten)).toEqual([true]);
    editor.caretAt = { block: '0', offset: 0 };
    document.dispatchEvent(new Event('selectionchange'));
    await pause();
    expect(session.located.map((one) => one.beingWritten)).toEqual([false]);
  });

  it('notices that the writer left the sentence between its reading at the end of another one and the pause', async () => {
    const { editor, session } = open(CALM, 'Hello.');
    await settle();
    editor.caretAt = { block: '1', offset: 5 };
    editor.write(1, RULE, { ended: true });
    await vi.advanceTimersByTimeAsync(ENDED_MS);
    expect(session.located.map((one) => one.beingWritten)).toEqual([true]);
    editor.caretAt = { block: '0', offset: 0 };
    document.dispatchEvent(new Event('selectionchange'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS - ENDED_MS);
    expect(session.located.map((one) => one.beingWritten)).toEqual([false]);
  });

  it('looks at nothing while a word is being composed', async () => {
    const { editor } = open(CALM, 'Hello.');
    await settle();
    editor.element.dispatchEvent(new Event('compositionstart'));
    editor.write(1, RULE);
    await pause();
    expect(asked).toHaveLength(1);
    editor.element.dispatchEvent(new Event('compositionend'));
    await pause();
    expect(asked).toHaveLength(2);
  });

  it('says that a text cannot be read, and takes an editor that throws for one', async () => {
    const { editor, session } = open(CALM);
    await settle();
    expect(session.readable).toBe(true);
    editor.read = () => {
      throw new Error('taken apart');
    };
    editor.write(0, 'x');
    await pause();
    expect(session.readable).toBe(false);
  });

  it('forgets everything when it ends', async () => {
    const { editor, found } = open(CALM, RULE);
    await settle();
    stop.abort();
    expect(found()).toEqual([]);
    editor.write(0, `${CALM} More.`);
    await pause();
    expect(asked).toHaveLength(1);
  });
});
