// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Editor, Standing, TextChange } from '../../../lib/editors/types';
import { ENDED_MS, PAUSE_MS, Session } from '../../../lib/watch/session';

const TEXT = 'Thank you all for marking so many papers over the holidays, that was kind of you.';

let stop: AbortController;
let reads: number;
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  reads = 0;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function open(standing: () => Standing = () => 'own') {
  let tell: (change?: TextChange) => void = () => {};
  let tellStanding = () => {};
  const editor: Editor = {
    element: document.body.appendChild(document.createElement('div')),
    read: () => {
      reads++;
      return [{ key: 'a', text: TEXT }];
    },
    onChange: (listener) => {
      tell = listener;
    },
    hold: () => undefined,
    caret: () => null,
    standing,
    onStanding: (listener) => {
      tellStanding = listener;
    },
  };
  const session = new Session(editor, { analyse: async () => [], changed() {} }, stop.signal);
  return { session, change: (change?: TextChange) => tell(change), standingChanged: () => tellStanding() };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('looks at a sentence that came to its end while somebody writes on, once', async () => {
  const { change } = open();
  await pass(0);
  change({ ended: true });
  for (let at = 0; at < 900; at += 60) {
    await pass(60);
    change();
  }
  expect(reads).toBe(2);
});

it('does not look a second time after the pause when nothing was written since', async () => {
  const { change } = open();
  await pass(0);
  change({ ended: true });
  await pass(ENDED_MS);
  expect(reads).toBe(2);
  await pass(2 * PAUSE_MS);
  expect(reads).toBe(2);
});

it('leaves a text that is there to be read only alone until somebody asks', async () => {
  const { session, change } = open(() => 'view-only');
  await pass(0);
  change({ ended: true });
  await pass(2 * PAUSE_MS);
  expect(reads).toBe(0);
  expect(session.leftAlone).toBe(true);
  session.lookAnyway();
  await pass(0);
  expect(reads).toBe(1);
});

it('looks as soon as the writer may write again', async () => {
  let standing: Standing = 'view-only';
  const { standingChanged } = open(() => standing);
  await pass(0);
  standing = 'own';
  standingChanged();
  await pass(0);
  expect(reads).toBe(1);
});
