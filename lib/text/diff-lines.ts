/** Names for the lines of a text that stay the same while the text is edited around them. */

interface KeyedLine {
  key: string;
  text: string;
}

/** Hands out keys to lines and, on every new version of the text, works out which line is which. */
export class LineKeys {
  private lines: KeyedLine[] = [];

  constructor(private readonly newKey: () => string) {}

  /** Keys for `texts`, in their order. A line that was edited keeps its key as long as it can be told which one it was. */
  update(texts: string[]): string[] {
    this.lines = matchLines(this.lines, texts, this.newKey);
    return this.lines.map((line) => line.key);
  }
}

function matchLines(before: KeyedLine[], texts: string[], newKey: () => string): KeyedLine[] {
  const shorter = Math.min(before.length, texts.length);
  let head = 0;
  while (head < shorter && before[head]?.text === texts[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail]?.text === texts[texts.length - 1 - tail]) tail++;
  const keys = matchMiddle(before.slice(head, before.length - tail), texts.slice(head, texts.length - tail), newKey);
  return texts.map((text, i) => {
    if (i < head) return before[i] as KeyedLine;
    if (i >= texts.length - tail) return before[i - texts.length + before.length] as KeyedLine;
    return { key: keys[i - head] ?? newKey(), text };
  });
}

/** Equal lines keep their keys in order; what is left between two of them is paired from the top. */
function matchMiddle(before: KeyedLine[], texts: string[], newKey: () => string): string[] {
  const places = new Map<string, number[]>();
  before.forEach((line, at) => {
    const list = places.get(line.text);
    if (list) list.push(at);
    else places.set(line.text, [at]);
  });
  const keys: string[] = [];
  let next = 0;
  let pending: number[] = [];
  const settle = (upTo: number) => {
    for (const at of pending) {
      keys[at] = next < upTo ? (before[next] as KeyedLine).key : newKey();
      if (next < upTo) next++;
    }
    pending = [];
  };
  texts.forEach((text, at) => {
    const found = text === '' ? undefined : takeFrom(places.get(text), next);
    if (found === undefined) {
      pending.push(at);
      return;
    }
    settle(found);
    keys[at] = (before[found] as KeyedLine).key;
    next = found + 1;
  });
  settle(before.length);
  return keys;
}

/** The first place at or after `next`; places before it are used up, so that many equal lines cost no more than one. */
function takeFrom(places: number[] | undefined, next: number): number | undefined {
  if (!places) return undefined;
  const at = places.findIndex((place) => place >= next);
  if (at === -1) return undefined;
  places.splice(0, at);
  return places.shift();
}
