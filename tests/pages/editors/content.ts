/** The draft every page starts with: one passage to notice among plain text, and the same kind of sentence where it is not the writer's. */
import { MEMOS } from '../../support/memos';

const { before, incident, passage, after } = MEMOS.en;

/** Words of one look. */
export interface Run {
  text: string;
  bold?: true;
  link?: string;
}

export interface Part {
  kind: 'text' | 'quote' | 'code';
  runs: Run[];
}

/** As a rule, but quoted, or in code: nobody is to be told about it. */
const NOT_OURS = 'From Friday every team pays a fine of EUR 900 for each late form.';

export const PARTS: Part[] = [
  { kind: 'text', runs: [{ text: before }] },
  { kind: 'quote', runs: [{ text: NOT_OURS }] },
  { kind: 'code', runs: [{ text: NOT_OURS }] },
  {
    kind: 'text',
    runs: [
      { text: 'Please note', bold: true },
      { text: `: ${incident} ${passage} Questions go to the ` },
      { text: 'service desk', link: 'https://desk.example/' },
      { text: ' on the second floor.' },
    ],
  },
  { kind: 'text', runs: [{ text: after }] },
];

function inlineHtml(runs: Run[]): string {
  return runs
    .map(({ text, bold, link }) => {
      if (bold) return `<strong>${text}</strong>`;
      return link ? `<a href="${link}">${text}</a>` : text;
    })
    .join('');
}

export const HTML = PARTS.map(({ kind, runs }) => {
  const inside = inlineHtml(runs);
  if (kind === 'quote') return `<blockquote><p>${inside}</p></blockquote>`;
  return kind === 'code' ? `<pre><code>${inside}</code></pre>` : `<p>${inside}</p>`;
}).join('');

/** The writer's own paragraphs, for editors that have nothing else. */
export const PARAGRAPHS = PARTS.filter(({ kind }) => kind === 'text').map(({ runs }) => inlineHtml(runs));

/** The same as Markdown. */
export const MARKDOWN = PARTS.map(({ kind, runs }) => {
  const inside = runs
    .map(({ text, bold, link }) => (bold ? `**${text}**` : link ? `[${text}](${link})` : text))
    .join('');
  if (kind === 'quote') return `> ${inside}`;
  return kind === 'code' ? `\`\`\`\n${inside}\n\`\`\`` : inside;
}).join('\n\n');

declare global {
  interface Window {
    /** What the editor itself would save. */
    editorValue(): string;
    /** Has the editor write something at the end, as by somebody at the keys. Where a test asks for it. */
    editorWrite?(words: string): void;
  }
}
