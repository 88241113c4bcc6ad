import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MISSING_MS, OpenedPassages } from '../../../lib/watch/taken-out';
import type { OpenedPassage } from '../../../lib/watch/types';
import { makeFinding } from '../advise/make-finding';

const RULE = 'From Monday every department pays a fine for each late grade.';

function passage(sentence: string, id = 'one'): OpenedPassage {
  return {
    id,
    finding: makeFinding(sentence),
    tier: 'mark',
    marked: true,
    documentId: 'memo',
    box: () => null,
    editorHasText: () => hasText,
  };
}

let hasText = true;
let there: OpenedPassage[] = [];
const vanished = vi.fn();
let leaving: AbortController;
let opened: OpenedPassages;

const become = (...passages: OpenedPassage[]) => {
  there = passages;
  opened.changed();
};

beforeEach(() => {
  vi.useFakeTimers();
  vanished.mockClear();
  hasText = true;
  there = [];
  leaving = new AbortController();
  opened = new OpenedPassages({ passages: () => there, vanished }, leaving.signal);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a passage whose card was opened', () => {
  it('is told of once when it stays away', () => {
    const rule = passage(RULE);
    opened.open(rule);
    become();
    vi.advanceTimersByTime(MISSING_MS - 1);
    expect(vanished).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(vanished).toHaveBeenCalledExactlyOnceWith(rule);
    become();
    vi.advanceTimersByTime(MISSING_MS * 2);
    expect(vanished).toHaveBeenCalledOnce();
  });

  it('is not, when it comes back or is merely edited', () => {
    opened.open(passage(RULE));
    become();
    vi.advanceTimersByTime(MISSING_MS / 2);
    become(passage(RULE.replace('Monday', 'Tuesday'), 'edited'));
    vi.advanceTimersByTime(MISSING_MS * 2);
    expect(vanished).not.toHaveBeenCalled();
  });

  it('is not, when its text was sent, or the page went', () => {
    opened.open(passage(RULE));
    hasText = false;
    become();
    vi.advanceTimersByTime(MISSING_MS);
    hasText = true;
    opened.open(passage(RULE));
    become();
    leaving.abort();
    vi.advanceTimersByTime(MISSING_MS * 2);
    expect(vanished).not.toHaveBeenCalled();
  });

  it('is not, when a setting took it from view', () => {
    opened.open(passage(RULE));
    opened.forget();
    become();
    vi.advanceTimersByTime(MISSING_MS * 2);
    expect(vanished).not.toHaveBeenCalled();
  });
});

it('says nothing of passages that were never opened', () => {
  become(passage(RULE));
  become();
  vi.advanceTimersByTime(MISSING_MS * 2);
  expect(vanished).not.toHaveBeenCalled();
});
