/** The same judgement on a text that comes in blocks, as an editor gives it. */
import { splitSentences } from '../text/sentences';
import { createDetector, type Detector } from './detect';
import type { DetectOptions, Finding, Span } from './types';

export interface TextBlock {
  key: string;
  text: string;
}

export interface LocatedFinding {
  block: string;
  /** Spans count from the start of the block; those of an incident told in an earlier block are negative. */
  finding: Finding;
}

const BETWEEN = '\n\n';
const shared = createDetector();

/** Judges the blocks as one text, blank lines between them, and gives the findings that stand in the changed ones. */
export function detectBlocks(
  blocks: readonly TextBlock[],
  changed: readonly string[],
  options?: DetectOptions,
  detector: Detector = shared,
): LocatedFinding[] {
  const wanted = new Set(changed);
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += block.text + BETWEEN;
  }
  const blockAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sentences = splitSentences(text);
  const isWanted = (i: number): boolean => wanted.has((blocks[blockAt((sentences[i] as Span).start)] as TextBlock).key);
  return detector.judge(text, sentences, options, isWanted).map((finding) => {
    const at = blockAt(finding.span.start);
    return { block: (blocks[at] as TextBlock).key, finding: shift(finding, -(starts[at] as number)) };
  });
}

/** The finding with all its spans moved. */
function shift(finding: Finding, by: number): Finding {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const moved: Finding = {
    ...finding,
    span: move(finding.span),
    signals: finding.signals.map((s) => ({ ...s, span: move(s.span) })),
    counterSignals: finding.counterSignals.map((c) => ({ ...c, span: move(c.span) })),
    slots: Object.fromEntries(
      Object.entries(finding.slots).map(([name, slot]) => [name, { ...slot, span: move(slot.span) }]),
    ),
  };
  if (finding.incidentSpan) moved.incidentSpan = move(finding.incidentSpan);
  return moved;
}
