/** One editor being watched: read after a pause, analysed where it changed, marked, and unmarked at once when words change. */
import type { Finding } from '../detect/types';
import type { Block, Editor, Hold, TextChange } from '../editors/types';
import { painterFor } from '../marks/pick';
import type { Painter } from '../marks/types';
import { isBeingWritten } from '../restraint/select';
import { type Batch, batchesOf, isLongEnough, sameView, type View, viewOf } from './batches';
import type { AnalysisRequest, BlockFinding, Tier } from './types';

/** A finding that stands in this editor now. */
export interface Located {
  block: string;
  finding: Finding;
  tier: Tier;
  hold: Hold;
  /** The writer is still at this sentence. */
  beingWritten: boolean;
}

export interface SessionHost {
  analyse(blocks: Pick<AnalysisRequest, 'blocks' | 'changed'>): Promise<BlockFinding[]>;
  /** What is located here changed: passages are to be named, chosen and painted again. */
  changed(): void;
}

interface Analysed {
  view: View;
  findings: BlockFinding[];
}

/** The pause after which a change is looked at. */
export const PAUSE_MS = 1200;
/** How soon after the end of a sentence it is looked at, though somebody writes on. */
export const ENDED_MS = 300;

/** How many blocks before the caret still count as being around it. */
const BEFORE_CARET = 5;

export class Session {
  readonly painter: Painter;
  /** The document the editor was in when this began: taken to another one, it is that one's editor. */
  private readonly document: Document;
  /** Null until the text could be read for the first time. */
  readable: boolean | null = null;
  located: Located[] = [];
  private blocks: Block[] = [];
  private analysed = new Map<string, Analysed>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private endedTimer: ReturnType<typeof setTimeout> | undefined;
  /** Somebody asked to have a text looked at that is not theirs to change. */
  private asked = false;
  private run = 0;
  /** When the text last changed, on the clock of `performance.now()`. What this began with may have been a key. */
  changedAt = performance.now();
  /** Something happened since the text was last read. */
  private stale = false;
  private typed = false;
  private composing = false;

  constructor(
    readonly editor: Editor,
    private readonly host: SessionHost,
    private readonly signal: AbortSignal,
    /** Somebody may be in the middle of a sentence as this begins. */
    writing = false,
  ) {
    this.painter = painterFor(editor);
    editor.onChange((change) => this.onChange(change));
    editor.onCaret?.(() => this.onCaret());
    editor.onStanding?.(() => void this.analyse());
    editor.overlay?.onMove(() => this.painter.reflow());
    const { element } = editor;
    const document = element.ownerDocument;
    this.document = document;
    element.addEventListener('compositionstart', () => this.compose(true), { passive: true, signal });
    element.addEventListener('compositionend', () => this.compose(false), { passive: true, signal });
    document.addEventListener('selectionchange', () => this.onCaret(), { passive: true, signal });
    element.addEventListener('focusout', () => this.onCaret(), { passive: true, signal });
    element.addEventListener('focusin', () => this.onFocus(), { passive: true, signal });
    signal.addEventListener('abort', () => this.end(), { once: true });
    this.typed = writing;
    if (writing) this.pause();
    else void this.analyse();
  }

  /** Whether the editor is still on the page. */
  get alive(): boolean {
    const { element } = this.editor;
    return !this.signal.aborted && element.isConnected && element.ownerDocument === this.document;
  }

  /**
   * Whether the editor is there, shows all its text, and had enough of it to judge when it was last read. An emptied one
   * was sent or closed.
   */
  get hasText(): boolean {
    return this.alive && !this.editor.partial && this.blocks.length > 0;
  }

  /** Not looked at, for it is there to be read only. */
  get leftAlone(): boolean {
    return !this.asked && this.editor.standing?.() === 'view-only';
  }

  /** Looks at the text although it is not the writer's own. */
  lookAnyway(): void {
    this.asked = true;
    void this.analyse();
  }

  /** Forgets what was found and looks at everything again. */
  refresh(): void {
    this.analysed.clear();
    void this.analyse();
  }

  private compose(composing: boolean): void {
    this.composing = composing;
    this.pause();
  }

  private onChange(change?: TextChange): void {
    this.typed = true;
    this.changedAt = performance.now();
    this.dropBroken();
    if (!change?.undrawn) this.painter.reflow();
    this.pause();
    if (!change?.ended || this.endedTimer !== undefined || this.leftAlone) return;
    this.endedTimer = setTimeout(() => {
      this.endedTimer = undefined;
      if (!this.composing) void this.analyse();
    }, ENDED_MS);
  }

  /** The caret left a sentence it was in (or came back): some may be marked now. */
  private onCaret(): void {
    if (!this.located.some((one) => one.beingWritten)) return;
    if (this.timer === undefined) this.pause();
    // The text was read at the end of a sentence, where the caret still was: the pause that is running has to look again.
    else this.stale = true;
  }

  /** An editor that was taken to another place on the page lost its marks on the way, and nothing in it changed. */
  private onFocus(): void {
    if (this.located.every((one) => one.hold.intact())) return;
    this.dropBroken();
    this.pause();
  }

  private pause(): void {
    clearTimeout(this.timer);
    if (this.signal.aborted || this.leftAlone) return;
    this.stale = true;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      // The end of a sentence may have had it read already.
      if (this.stale && !this.composing) void this.analyse();
    }, PAUSE_MS);
  }

  /** Words that changed lose their mark before the next frame is painted. */
  private dropBroken(): void {
    const kept = this.located.filter((one) => one.hold.intact());
    if (kept.length === this.located.length) return;
    for (const one of this.located) if (!kept.includes(one)) one.hold.release();
    this.located = kept;
    this.host.changed();
  }

  private async analyse(): Promise<void> {
    const run = ++this.run;
    this.stale = false;
    const blocks = this.leftAlone ? [] : await this.read();
    if (run !== this.run || this.signal.aborted) return;
    this.readable = blocks !== null;
    this.blocks = blocks && isLongEnough(blocks) ? blocks : [];
    this.forgetGone();
    const wanted = this.blocks.flatMap((block, i) =>
      sameView(this.analysed.get(block.key)?.view, viewOf(this.blocks, i)) ? [] : [i],
    );
    this.locate();
    for (const batch of this.inOrderOfInterest(wanted)) {
      const findings = await this.ask(batch);
      // A newer run has other text before it; what it already asked for, it asks for again.
      if (run !== this.run || this.signal.aborted || !findings) return;
      const byBlock = byBlockKey(findings);
      for (const at of batch.wanted) {
        const { key } = this.blocks[at] as Block;
        this.analysed.set(key, { view: viewOf(this.blocks, at), findings: byBlock.get(key) ?? [] });
      }
      this.locate();
    }
  }

  /** What stands around the caret first: that is what the writer sees. */
  private inOrderOfInterest(wanted: number[]): Batch[] {
    const caret = this.editor.caret()?.block;
    const from = this.blocks.findIndex(({ key }) => key === caret) - BEFORE_CARET;
    const [before, after] = [wanted.filter((at) => at < from), wanted.filter((at) => at >= from)];
    return [...batchesOf(this.blocks, after), ...batchesOf(this.blocks, before)];
  }

  private async read(): Promise<Block[] | null> {
    if (!this.alive) return null;
    try {
      const blocks = await this.editor.read();
      return blocks?.filter((block) => block.text.trim() !== '') ?? null;
    } catch {
      // The page took the editor apart while it was being read; the same as one that cannot be read.
      return null;
    }
  }

  private async ask({ blocks, changed }: Batch): Promise<BlockFinding[] | null> {
    try {
      return await this.host.analyse({ blocks, changed });
    } catch {
      // The background cannot be reached. What is marked is still right, for it was checked against the text.
      return null;
    }
  }

  private forgetGone(): void {
    const keys = new Set(this.blocks.map((block) => block.key));
    for (const key of this.analysed.keys()) if (!keys.has(key)) this.analysed.delete(key);
  }

  /** Puts the findings where they stand in the text of the last reading. Whatever does not agree with it is left out. */
  private locate(): void {
    const before = new Map<string, Located[]>();
    for (const one of this.located) before.set(one.block, [...(before.get(one.block) ?? []), one]);
    const caret = this.typed ? this.editor.caret() : null;
    const now = this.blocks.flatMap((block, i) => {
      const known = (before.get(block.key) ?? []).filter((one) => one.hold.intact());
      const analysed = this.analysed.get(block.key);
      // The answer for this text is still to come; until then what stands unchanged stays marked.
      if (!analysed || !sameView(analysed.view, viewOf(this.blocks, i))) return known;
      const offset = caret?.block === block.key ? caret.offset : null;
      return analysed.findings.flatMap((one) => this.place(one, block, offset, known) ?? []);
    });
    now.push(...this.homeless(now));
    const holds = new Set(now.map((one) => one.hold));
    for (const one of this.located) if (!holds.has(one.hold)) one.hold.release();
    this.located = now;
    this.host.changed();
  }

  /**
   * Words whose block is gone though they stand unchanged (its paragraph was joined with another): kept until the block
   * they are in now has been looked at.
   */
  private homeless(placed: Located[]): Located[] {
    const pending = this.blocks.some(
      (block, i) => !sameView(this.analysed.get(block.key)?.view, viewOf(this.blocks, i)),
    );
    if (!pending) return [];
    const keys = new Set(this.blocks.map((block) => block.key));
    const taken = new Set(placed.map((one) => one.finding.sentence));
    return this.located.filter((one) => !keys.has(one.block) && one.hold.intact() && !taken.has(one.finding.sentence));
  }

  private place({ finding, tier }: BlockFinding, block: Block, caret: number | null, known: Located[]): Located | null {
    const { span, sentence } = finding;
    if (block.text.slice(span.start, span.end).toWellFormed() !== sentence.toWellFormed()) return null;
    const hold =
      known.find((one) => one.finding === finding)?.hold ??
      this.editor.hold({ block: block.key, start: span.start, end: span.end });
    if (!hold) return null;
    return { block: block.key, finding, tier, hold, beingWritten: isBeingWritten(block.text, span, caret) };
  }

  private end(): void {
    clearTimeout(this.timer);
    clearTimeout(this.endedTimer);
    this.painter.clear();
    for (const one of this.located) one.hold.release();
    this.located = [];
  }
}

function byBlockKey(findings: BlockFinding[]): Map<string, BlockFinding[]> {
  const groups = new Map<string, BlockFinding[]>();
  for (const one of findings) {
    const group = groups.get(one.block);
    if (group) group.push(one);
    else groups.set(one.block, [one]);
  }
  return groups;
}
