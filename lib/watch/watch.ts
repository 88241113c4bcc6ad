/** Watches one document: attaches to editors as the writer comes to them, and keeps few, right marks in all of them. */
import type { EditorAdapter, Hold } from '../editors/types';
import { MARK_CAP, selectMarks } from '../restraint/select';
import { documentIdOf } from './document-id';
import { boxOf, hits } from './geometry';
import { PassageIds } from './passage-ids';
import { Pointer } from './pointer';
import { type Located, Session } from './session';
import type { FindEditors, Meeting, OpenedPassage, Passage, Watch, WatchHost, WatchState } from './types';

/** How long nothing scrolls before it counts as at rest, in milliseconds. */
const AT_REST_MS = 120;

export interface WatchOptions {
  /** Which editors there are to watch on such a page. */
  find: FindEditors;
  /** Editors that were watched before a rest. */
  known?: readonly Element[];
  /** Names the document; by default a hash of its address. */
  documentId?: () => string;
}

/** Starts watching `document` until `signal` ends. A page without an editor keeps nothing but the listener for one. */
export function startWatch(document: Document, host: WatchHost, signal: AbortSignal, options: WatchOptions): Watch {
  return new DocumentWatch(document, host, signal, options);
}

interface Entry {
  passage: Passage;
  located: Located;
  session: Session;
}

class DocumentWatch implements Watch {
  private readonly sessions = new Map<Element, { session: Session; stop: AbortController }>();
  private entries: Entry[] = [];
  /** The passage last gone to or opened. */
  current: { id: string; at: number } | undefined;
  private readonly pointer: Pointer;
  private pressed = { x: 0, y: 0 };
  private clicks: AbortController | undefined;
  private view: AbortController | undefined;
  /** An element that leaves the page loses its size, which is all the notice a removal gives without watching the page. */
  private readonly removals = new ResizeObserver(() => this.sweep());

  readonly documentId: () => string;

  constructor(
    private readonly document: Document,
    private readonly host: WatchHost,
    private readonly signal: AbortSignal,
    { find, known, documentId = () => documentIdOf(document) }: WatchOptions,
  ) {
    this.documentId = documentId;
    this.pointer = new Pointer(document, signal);
    if (signal.aborted) return;
    signal.addEventListener('abort', () => this.removals.disconnect(), { once: true });
    const meeting: Meeting = {
      knows: (path) => this.knows(path),
      meet: (adapter, element, writing = false) => this.attach(adapter, element, writing),
    };
    find(document, signal, meeting, known);
  }

  editors(): Element[] {
    return [...this.sessions.keys()];
  }

  state(): WatchState {
    const sessions = [...this.sessions.values()];
    if (sessions.length === 0) return 'no-editor';
    const outOfReach = sessions.some(({ session }) => session.editor.outOfReach);
    if (outOfReach && !sessions.some(({ session }) => session.hasText)) return 'out-of-reach';
    if (sessions.every(({ session }) => session.leftAlone)) return 'view-only';
    return sessions.every(({ session }) => session.readable === false) ? 'unreadable' : 'watching';
  }

  passages(): Passage[] {
    return this.entries.map((entry) => entry.passage);
  }

  lookAnyway(): void {
    for (const { session } of this.sessions.values()) session.lookAnyway();
  }

  open(id: string): boolean {
    const entry = this.entryOf(id);
    if (!entry) return false;
    this.bringIntoView(entry.located.hold);
    this.openEntry(entry);
    return true;
  }

  reveal(id: string): boolean {
    const entry = this.entryOf(id);
    entry?.located.hold.reveal();
    return entry !== undefined;
  }

  goTo(id: string, label: string, said: string): boolean {
    const entry = this.entryOf(id);
    if (!entry) return false;
    this.setCurrent(id);
    const { hold } = entry.located;
    this.bringIntoView(hold);
    this.pointer.point(() => (hold.intact() ? boxOf(hold) : null), label, said);
    return true;
  }

  say(said: string): void {
    this.pointer.say(said);
  }

  opened(id: string): OpenedPassage | undefined {
    const entry = this.entryOf(id);
    return entry && this.asOpened(entry);
  }

  refresh(): void {
    for (const { session } of this.sessions.values()) session.refresh();
  }

  private knows(path: readonly EventTarget[]): boolean {
    this.sweep();
    return path.some((target) => this.sessions.has(target as Element));
  }

  private attach(adapter: EditorAdapter, element: Element, writing: boolean): void {
    if (this.sessions.has(element)) return;
    this.sweep();
    this.listenForClicks();
    const stop = new AbortController();
    const signal = AbortSignal.any([this.signal, stop.signal]);
    const analyse: WatchHost['analyse'] = (request) => this.host.analyse(request);
    const session = new Session(
      adapter.open(element, signal),
      {
        analyse: (batch) => analyse({ ...batch, documentId: this.documentId() }),
        changed: () => this.repaint(),
      },
      signal,
      writing,
    );
    this.sessions.set(element, { session, stop });
    this.removals.observe(element);
    this.sortSessions();
  }

  /** Lets go of editors that are no longer on the page. */
  private sweep(): void {
    let gone = false;
    for (const [element, { session, stop }] of this.sessions) {
      if (session.alive) continue;
      gone = true;
      stop.abort();
      this.removals.unobserve(element);
      this.sessions.delete(element);
    }
    if (!gone) return;
    if (this.sessions.size === 0) this.ignoreClicks();
    this.repaint();
  }

  /** In the order of the page: that is the order in which people go from passage to passage. */
  private sortSessions(): void {
    const sorted = [...this.sessions].sort(([a], [b]) =>
      inDocument(a).compareDocumentPosition(inDocument(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    this.sessions.clear();
    for (const [element, watched] of sorted) this.sessions.set(element, watched);
  }

  private entryOf(id: string): Entry | undefined {
    return this.entries.find((one) => one.passage.id === id);
  }

  /** Names everything that was found, chooses what is underlined and has it painted. */
  private repaint(): void {
    const documentId = this.documentId();
    const ids = new PassageIds();
    const marked = new Set(this.entries.filter((one) => one.passage.marked).map((one) => one.passage.id));
    // Somebody looked at this one: it is not being written, though a click on it put the caret there.
    if (this.current) marked.add(this.current.id);
    const entries: Entry[] = [...this.sessions.values()].flatMap(({ session }) =>
      session.located.map((located) => {
        const { finding, tier } = located;
        const id = ids.next(finding.sentence);
        return { passage: { id, finding, tier, marked: marked.has(id), documentId }, located, session };
      }),
    );
    const many = entries.filter(({ passage }) => passage.tier === 'mark').length > MARK_CAP;
    this.followView(many);
    const chosen = selectMarks(
      entries.map(({ passage, located: { beingWritten, hold } }) => {
        const offset = hold.offset?.();
        const inView = many && offset === undefined && passage.tier === 'mark' && this.isInView(boxOf(hold));
        return { ...passage, ...passage.finding, beingWritten, offset, inView };
      }),
    );
    for (const entry of entries) entry.passage.marked = chosen.has(entry.passage.id);
    const before = this.entries;
    this.entries = entries;
    for (const { session } of this.sessions.values()) {
      const own = entries.filter((entry) => entry.session === session && entry.passage.marked);
      session.painter.paint(
        own.map(({ passage, located }) => ({
          id: passage.id,
          hold: located.hold,
          severity: passage.finding.severity,
        })),
      );
    }
    if (!sameEntries(before, entries)) this.host.passagesChanged?.(this.passages());
  }

  /** While there is more than may be underlined at a time, ink follows the eye: chosen anew where scrolling came to rest. */
  private followView(many: boolean): void {
    if (!many) this.view?.abort();
    if (!many || this.view?.signal.aborted === false) return;
    this.view = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const options = { capture: true, passive: true, signal: AbortSignal.any([this.signal, this.view.signal]) };
    options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.repaint(), AT_REST_MS);
    };
    this.document.addEventListener('scroll', rest, options);
    this.document.defaultView?.addEventListener('resize', rest, options);
  }

  /** What is in view in a frame may stand in a part of it that is not. */
  private bringIntoView(hold: Hold): void {
    const view = this.document.defaultView;
    if (view !== view?.top || !this.isInView(boxOf(hold))) hold.reveal();
  }

  private isInView(box: DOMRect | null): boolean {
    return box !== null && box.bottom > 0 && box.top < this.document.documentElement.clientHeight;
  }

  private setCurrent(id: string): void {
    this.current = { id, at: Date.now() };
  }

  private openEntry(entry: Entry, beside?: true): void {
    this.setCurrent(entry.passage.id);
    this.pointer.clear();
    this.host.openCard({ ...this.asOpened(entry), beside });
  }

  private asOpened({ passage, located: { hold }, session }: Entry): OpenedPassage {
    const { editor } = session;
    const opened: OpenedPassage = {
      ...passage,
      box: () => (hold.intact() ? boxOf(hold) : null),
      editorHasText: () => session.hasText,
    };
    // The grip of the moment may be let go while the card is open.
    const holdNow = () =>
      this.entries.find((entry) => entry.passage.id === passage.id && entry.session.editor === editor)?.located.hold ??
      hold;
    if (editor.replace) {
      const { sentence } = passage.finding;
      opened.replace = async (text) => (await editor.replace?.(holdNow(), text, sentence)) ?? 'ignored';
    }
    if (editor.door) {
      opened.door = () => {
        const door = editor.door?.(holdNow());
        return door && { ...door, changedAt: () => session.changedAt };
      };
    }
    return opened;
  }

  /** Clicks are judged by where they fell; the page gets every one of them untouched. */
  private listenForClicks(): void {
    if (this.clicks) return;
    this.clicks = new AbortController();
    const options = { capture: true, passive: true, signal: AbortSignal.any([this.signal, this.clicks.signal]) };
    this.document.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => {
        this.pressed = { x: clientX, y: clientY };
      },
      options,
    );
    this.document.addEventListener('click', (event) => this.onClick(event), options);
  }

  private ignoreClicks(): void {
    this.clicks?.abort();
    this.clicks = undefined;
  }

  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || event.detail > 1) return;
    const { clientX: x, clientY: y } = event;
    // Somebody who drags selects text.
    if (Math.hypot(x - this.pressed.x, y - this.pressed.y) > 4) return;
    const path = event.composedPath();
    const entry = this.entries.find(
      ({ passage, located, session }) =>
        passage.marked && path.includes(session.editor.element) && located.hold.intact() && hits(located.hold, x, y),
    );
    if (entry) this.openEntry(entry, true);
  }
}

/** The element itself, or what holds the shadow root it is in: positions in different trees cannot be compared. */
function inDocument(element: Element): Element {
  const root = element.getRootNode();
  return 'host' in root ? inDocument((root as ShadowRoot).host) : element;
}

function sameEntries(before: Entry[], after: Entry[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ passage }, i) => {
      const other = before[i]?.passage;
      return (
        other?.id === passage.id &&
        other.marked === passage.marked &&
        other.tier === passage.tier &&
        other.finding === passage.finding
      );
    })
  );
}
