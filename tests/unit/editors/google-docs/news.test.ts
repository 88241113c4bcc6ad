// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { News } from '../../../../lib/editors/google-docs/news';
import { DocumentText } from '../../../../lib/editors/google-docs/text';

const TEXT =
  '\u0003Dear all, thank you for the holidays. All staff pay.\nThe lunch is on Thursday in the garden room.\n';

let editor: HTMLElement;
let text: DocumentText;
let news: News;
beforeEach(() => {
  editor = document.createElement('div');
  text = new DocumentText();
  text.take(TEXT);
  news = new News(editor, text);
});

/** A tile with these paragraphs, each a list of runs. */
function tile(top: string, ...paragraphs: string[][]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'kix-page-paginated';
  element.style.top = top;
  draw(element, ...paragraphs);
  editor.append(element);
  return element;
}

function draw(element: HTMLElement, ...paragraphs: string[][]): void {
  const groups = paragraphs.map((runs) => `<g>${runs.map((run) => `<rect aria-label="${run}"></rect>`).join('')}</g>`);
  element.innerHTML = `<div class="kix-canvas-tile-content"><svg>${groups.join('')}</svg></div>`;
}

describe('what Docs draws', () => {
  const known: string[][] = [['Dear all, thank you for', 'the holidays. All staff pay.']];

  it('is no news when the text has it, in whatever order, with list markers or as a part', () => {
    const reversed = known.map((runs) => [...runs].reverse());
    const page = tile(
      '5px',
      ...known,
      ...reversed,
      ['1.', 'The lunch is on Thursday in the garden room.'],
      ['the garden'],
    );
    expect(news.in([page])).toBe('nothing');
  });

  it('is no news where one scrolled to, when it is a page number', () => {
    expect(news.in([tile('5px', ...known, ['17'])])).toBe('nothing');
  });

  it('is no news a second time: headers were there when the text was read', () => {
    const page = tile('5px', ...known, ['Confidential: for the staff council only']);
    expect(news.in([page])).toBe('words');
    news.settle();
    expect(news.in([page])).toBe('nothing');
  });

  it('is news when words are new, and more so when a sentence came to its end', () => {
    const page = tile('5px', ...known);
    news.in([page]);
    draw(page, ...known, ['Every team has to']);
    expect(news.in([page])).toBe('words');
    draw(page, ...known, ['Every team has to pay.']);
    expect(news.in([page])).toBe('ended');
    draw(page, ...known, ['Every team has to pay. And']);
    expect(news.in([page])).toBe('words');
  });
});
