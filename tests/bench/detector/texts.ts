/** Texts to measure on: prose that never repeats itself, and what an attacker would paste. The same every time. */
import { loadSeeds } from '../../../lib/cli/fitting/seeds';
import type { Language } from '../../../lib/detect/types';

/** A stream of numbers 0..1 that is the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const START = '';

/** How often a sentence of a label stands in a draft: one in eight imposes something. */
const MIX: [label: string, share: number][] = [
  ['N', 0.7],
  ['R', 0.12],
  ['L', 0.08],
  ['D', 0.07],
  ['I', 0.03],
];

/** Sentences in the manner of our own drafts, word by word after the two before. */
function sentencesIn(language: Language, random: () => number): () => string {
  const following = new Map<string, string[]>();
  for (const { text, set, label } of loadSeeds(language)) {
    if (set !== 'own-draft') continue;
    let [a, b] = [START, START];
    for (const word of [...text.split(' '), START]) {
      const key = `${label} ${a} ${b}`;
      following.set(key, [...(following.get(key) ?? []), word]);
      [a, b] = [b, word];
    }
  }
  const labelAt = (share: number): string => {
    let left = share;
    for (const [label, own] of MIX) {
      if (left < own) return label;
      left -= own;
    }
    return 'N';
  };
  return () => {
    const words: string[] = [];
    const label = labelAt(random());
    let [a, b] = [START, START];
    while (words.length < 40) {
      const next = following.get(`${label} ${a} ${b}`) ?? [START];
      const word = next[Math.floor(random() * next.length)] as string;
      if (word === START) break;
      words.push(word);
      [a, b] = [b, word];
    }
    // A number of its own keeps every sentence new to a memory of sentences.
    words.splice(Math.floor(random() * words.length), 0, String(Math.floor(random() * 100_000)));
    const text = words.join(' ');
    return /[.!?]$/.test(text) ? text : `${text}.`;
  };
}

/** Paragraphs of one to six sentences, about as long as asked for. */
export function proseOf(length: number, language: Language = 'en', seed = 7): string {
  const random = randomFrom(seed);
  const next = sentencesIn(language, random);
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const paragraph = Array.from({ length: 1 + Math.floor(random() * 6) }, next).join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, length);
}

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Hostile inputs by name, each of this length. */
export function hostileOf(length: number): [name: string, text: string][] {
  const random = randomFrom(11);
  const cues =
    'all employees must immediately never without exception because some people abused it no longer allowed unless approved will be fined whoever is late ';
  const shuffled = Array.from({ length: Math.ceil(length / 8) }, () => {
    const words = cues.trim().split(' ');
    return words[Math.floor(random() * words.length)];
  }).join(' ');
  return [
    ['repeated fragment', filled('must not must not ', length)],
    ['repeated sentence', filled('All staff must sign. ', length)],
    ['one endless sentence', proseOf(length).replace(/[.!?\n]+/g, ' ')],
    ['one endless word', filled('verplichtingen', length)],
    ['nested brackets', `${filled('(', length / 2)}${filled(')', length / 2)}`],
    ['brackets in words', filled('all (every [each "no one (who ', length)],
    ['spaces', filled(' ', Math.max(length, 100_000))],
    ['words between many spaces', filled(`must${' '.repeat(200)}`, length)],
    ['line breaks', filled('\n', length)],
    ['short lines', filled('a\n', length)],
    ['full stops', filled('. ', length)],
    ['all cues at once', filled(cues, length)],
    ['all cues shuffled', shuffled.slice(0, length)],
    ['combining marks', filled('e\u0301\u0301\u0301 ', length)],
    ['surrogates', filled('\ud83d\ude00 ', length)],
    ['numbers', filled('1.000,00 12:30 ', length)],
    ['apostrophes', filled("'a'b", length)],
  ];
}
