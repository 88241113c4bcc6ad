/** The readable text of a page: what a reader sees, a paragraph a line. The parser runs no script and loads nothing. */

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'iframe', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

export function textOfHtml(source: string): string {
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  const lines: string[] = [''];
  const add = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const line = () => {
    if (lines.at(-1)?.trim()) lines.push('');
  };
  // A stack of its own: a page nested deeper than the call stack is still only a page.
  const waiting: (Node | 'line')[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'line') line();
    else if (node.nodeType === 3) add((node.textContent ?? '').replace(/\s+/g, ' '));
    else {
      const name = node.nodeName.toLowerCase();
      if (UNSEEN.has(name)) continue;
      if (name === 'br') line();
      if (BLOCKS.has(name)) {
        line();
        waiting.push('line');
      }
      waiting.push(...[...node.childNodes].reverse());
    }
  }
  return lines
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Whether a page shows things that are not in it as text: frames, pictures, drawings. */
export function pointsElsewhere(source: string): boolean {
  const document = new DOMParser().parseFromString(source, 'text/html');
  return document.querySelector('frameset, frame, iframe, img, svg, canvas, object, embed') !== null;
}
