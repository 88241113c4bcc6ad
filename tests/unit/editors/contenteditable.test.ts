// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { contenteditable } from '../../../lib/editors/contenteditable';
import { readLines } from '../../../lib/editors/contenteditable-lines';
import type { Editor } from '../../../lib/editors/types';

function host(html: string, style = ''): HTMLElement {
  document.body.innerHTML = `<div id="editor" contenteditable="true" style="${style}">${html}</div>`;
  return document.querySelector('#editor') as HTMLElement;
}

const linesIn = (html: string, style?: string) => readLines(host(html, style)).map((line) => line.text);

describe('reading an editable host', () => {
  it('takes paragraphs, list items and headings one by one', () => {
    expect(linesIn('<h2>Title</h2><p>One.</p><ul><li>Two.</li><li>Three.</li></ul>')).toEqual([
      'Title',
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('joins text across inline formatting', () => {
    expect(linesIn('<p>Every <b>single</b> <a href="#">grade</a>.</p>')).toEqual(['Every single grade.']);
  });

  it('takes lines that a br ends', () => {
    expect(linesIn('One.<br>Two.<br><br>Three.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('takes bare text around blocks', () => {
    expect(linesIn('Before.<div>Inside.</div>After.')).toEqual(['Before.', 'Inside.', 'After.']);
  });

  it('shows white space of the markup as the page does', () => {
    expect(linesIn('<p>Every\n      single   grade.</p>')).toEqual(['Every single grade.']);
  });

  it('keeps line feeds where the page keeps them', () => {
    expect(linesIn('One.\nTwo.\n\nThree.', 'white-space: pre-wrap')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('leaves out what somebody else wrote', () => {
    expect(
      linesIn(
        '<p>Mine.</p><blockquote><p>Theirs.</p></blockquote><div class="gmail_quote">Older.</div><div class="gmail_signature">Name</div>',
      ),
    ).toEqual(['Mine.']);
  });

  it('leaves out everything after the border Outlook puts before a quoted mail', () => {
    expect(linesIn('<p>Mine.</p><div id="appendonsend"></div><hr><div>From: somebody</div>')).toEqual(['Mine.']);
  });

  it('leaves out code and islands that are not editable, without breaking the sentence', () => {
    expect(
      linesIn('<pre>let x;</pre><p>Ask <span contenteditable="false">@Anna</span> about <code>x</code> now.</p>'),
    ).toEqual(['Ask about now.']);
  });

  it('knows for every character which text node it is from', () => {
    const element = host('<p>Every\n  <b>single</b> grade.</p><p>One<br>Two</p>');
    for (const line of readLines(element)) {
      for (const run of line.runs) {
        const shown = line.text.slice(run.start, run.start + run.length);
        expect(run.node.data.slice(run.from, run.from + run.length).replace(/\s/g, ' ')).toBe(shown);
      }
    }
  });
});

describe('an editable host as editor', () => {
  let stop: AbortController;
  beforeEach(() => {
    stop = new AbortController();
  });
  const open = (html: string): Editor => contenteditable.open(host(html), stop.signal);
  const read = (editor: Editor) => editor.read() as { key: string; text: string }[];
  const holdOn = (editor: Editor, words: string) => {
    const block = read(editor).find(({ text }) => text.includes(words));
    const start = block?.text.indexOf(words) ?? -1;
    return editor.hold({ block: block?.key ?? '', start, end: start + words.length });
  };

  it('keeps the keys of paragraphs while one is edited and another comes in between', () => {
    const editor = open('<p>One.</p><p>Two.</p>');
    const [one, two] = read(editor);
    editor.element.children[0]?.append(' More.');
    editor.element.children[0]?.after(Object.assign(document.createElement('p'), { textContent: 'New.' }));
    const after = read(editor);
    expect(after.map(({ text }) => text)).toEqual(['One. More.', 'New.', 'Two.']);
    expect([after[0]?.key, after[2]?.key]).toEqual([one?.key, two?.key]);
    expect([one?.key, two?.key]).not.toContain(after[1]?.key);
  });

  it('holds words across formatting, and lets go when a letter of them changes', () => {
    const editor = open('<p>Before. Every <b>single</b> grade. After.</p>');
    const hold = holdOn(editor, 'Every single grade.');
    expect(hold?.intact()).toBe(true);
    expect(hold?.range?.()?.toString()).toBe('Every single grade.');
    (editor.element.querySelector('b')?.firstChild as Text).data = 'singles';
    expect(hold?.intact()).toBe(false);
  });

  it('takes hold again of words that a framework rendered anew', () => {
    const editor = open('<p>Before. Every grade.</p>');
    const hold = holdOn(editor, 'Every grade.');
    editor.element.querySelector('p')?.replaceChildren('Before. ', 'Every grade.');
    expect(hold?.intact()).toBe(true);
    expect(hold?.range?.()?.toString()).toBe('Every grade.');
  });

  it('takes no hold of words that are no longer there', () => {
    const editor = open('<p>Every grade.</p>');
    const [block] = read(editor);
    (editor.element.querySelector('p')?.firstChild as Text).data = 'Some grades';
    expect(editor.hold({ block: block?.key ?? '', start: 0, end: 12 })).toBeUndefined();
  });

  it('reads nothing of an editor that was made read-only', () => {
    const editor = open('<p>Every grade.</p>');
    editor.element.setAttribute('aria-readonly', 'true');
    expect(read(editor)).toEqual([]);
  });
});
