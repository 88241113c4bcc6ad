/** Watches one document: attaches to editors as the writer comes to them, and keeps few, right marks in all of them. */
import { locateGoogleDocs } from '../editors/google-docs/google-docs';
import { pickEditor } from '../editors/pick';
import type { EditorAdapter } from '../editors/types';
import { selectMarks } from '../restraint/select';
import { documentIdOf } from './document-id';
import { boxOf, hits } from './geometry';
import { PassageIds } from './passage-ids';
import { type Located, Session } from './session';
import type { OpenedPassage, Passage, Watch, WatchHost, WatchState } from './types';

export interface WatchOptions {
  /** Names the document; by default a hash of its address. */
  documentId?: () => string;
}

/** Starts watching `document` until `signal` ends. A page without an editor keeps nothing but the listener for one. */
export function startWatch(
  document: Document,
  host: WatchHost,
  signal: AbortSignal,
  options: WatchOptions = {},
): Watch {
  return new DocumentWatch(document, host, signal, options.documentId ?? (() => documentIdOf(document)));
}

interface Entry {
  passage: Passage;
  located: Located;
  session: Session;
}

class DocumentWatch implements Watch {
  private readonly sessions = new Map<Element, { session: Session; stop: AbortController }>();
  private entries: Entry[] = [];
  private lastOpened: string | undefined;
  private pressed = { x: 0, y: 0 };
  private clicks: AbortController | undefined;
  /** An element that leaves the page loses its size, which is all the notice a removal gives without watching the page. */
  private readonly removals = new ResizeObserver(() => this.sweep());

  constructor(
    private readonly document: Document,
    private readonly host: WatchHost,
    private readonly signal: AbortSignal,
    private readonly documentId: () => string,
  ) {
    if (signal.aborted) return;
    signal.addEventListener('abort', () => this.removals.disconnect(), { once: true });
    if (locateGoogleDocs(document, signal, (adapter, element) => this.attach(adapter, element))) return;
    const options = { capture: true, passive: true, signal };
    const look = (event: Event) => this.attachAt(event.composedPath());
    document.addEventListener('focusin', look, options);
    // Focus that moves within one shadow root, or came before its element was editable, is heard of here first.
    document.addEventListener('input', look, options);
    const focused = deepActiveElement(document);
    if (focused) this.attachAt([focused]);
  }

  state(): WatchState {
    const sessions = [...this.sessions.values()];
    if (sessions.length === 0) return 'no-editor';
    if (sessions.every(({ session }) => session.leftAlone)) return 'view-only';
    return sessions.every(({ session }) => session.readable === false) ? 'unreadable' : 'watching';
  }

  passages(): Passage[] {
    return this.entries.map((entry) => entry.passage);
  }

  lookAnyway(): void {
    for (const { session } of this.sessions.values()) session.lookAnyway();
  }

  open(id?: string): boolean {
    if (this.state() === 'view-only') this.lookAnyway();
    const entry = id === undefined ? this.next() : this.entries.find((one) => one.passage.id === id);
    if (!entry) return false;
    if (!this.isInView(boxOf(entry.located.hold))) entry.located.hold.reveal();
    this.openEntry(entry);
    return true;
  }

  reveal(id: string): boolean {
    const entry = this.entries.find((one) => one.passage.id === id);
    entry?.located.hold.reveal();
    return entry !== undefined;
  }

  refresh(): void {
    for (const { session } of this.sessions.values()) session.refresh();
  }

  private attachAt(path: readonly EventTarget[]): void {
    this.sweep();
    // Typing in an editor that is watched already: nothing to find out, and this is on the way of every keystroke.
    if (path.some((target) => this.sessions.has(target as Element))) return;
    const found = pickEditor(path);
    if (found) this.attach(found.adapter, found.element);
  }

  private attach(adapter: EditorAdapter, element: Element): void {
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
    );
    this.sessions.set(element, { session, stop });
    this.removals.observe(element);
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

  /** Names everything that was found, chooses what is underlined and has it painted. */
  private repaint(): void {
    const documentId = this.documentId();
    const ids = new PassageIds();
    const marked = new Set(this.entries.filter((one) => one.passage.marked).map((one) => one.passage.id));
    const entries: Entry[] = [...this.sessions.values()].flatMap(({ session }) =>
      session.located.map((located) => {
        const { finding, tier } = located;
        const id = ids.next(finding.sentence);
        return { passage: { id, finding, tier, marked: marked.has(id), documentId }, located, session };
      }),
    );
    const chosen = selectMarks(
      entries.map(({ passage, located: { beingWritten, hold } }) => ({
        ...passage,
        ...passage.finding,
        beingWritten,
        offset: hold.offset?.(),
      })),
    );
    for (const entry of entries) entry.passage.marked = chosen.has(entry.passage.id);
    const before = JSON.stringify(this.passages());
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
    if (JSON.stringify(this.passages()) !== before) this.host.passagesChanged?.(this.passages());
  }

  private isInView(box: DOMRect | null): boolean {
    return box !== null && box.bottom > 0 && box.top < this.document.documentElement.clientHeight;
  }

  private next(): Entry | undefined {
    const marked = this.entries.filter((entry) => entry.passage.marked);
    const among = marked.length > 0 ? marked : this.entries;
    const last = among.findIndex((entry) => entry.passage.id === this.lastOpened);
    return among[(last + 1) % Math.max(1, among.length)];
  }

  private openEntry({ passage, located: { hold }, session }: Entry): void {
    this.lastOpened = passage.id;
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
    if (editor.door) opened.door = () => editor.door?.(holdNow());
    this.host.openCard(opened);
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
    if (entry) this.openEntry(entry);
  }
}

/** The focused element, inside open shadow roots too. */
function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
