/** Saves what is typed, a moment after the typing stops, on blur and when the page goes away. Fails aloud, never loses. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode, Result } from '../../lib/messages/protocol';

export type SaveState = 'clean' | 'waiting' | 'saved' | ErrorCode;

export interface Autosave<T> {
  state: SaveState;
  change: (value: T) => void;
  flush: () => void;
}

export function useAutosave<T>(save: (value: T) => Promise<Result<unknown>>, delay = 500): Autosave<T> {
  const [state, setState] = useState<SaveState>('clean');
  const waiting = useRef<{ value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(false);
  const saver = useRef(save);
  saver.current = save;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (saving.current || !waiting.current) return;
    saving.current = true;
    const { current } = waiting;
    waiting.current = undefined;
    const result = await saver.current(current.value);
    saving.current = false;
    // What could not be kept waits for the next change, unless something newer already does.
    if (!result.ok) waiting.current ??= current;
    else if (waiting.current) return void flush();
    setState(result.ok ? 'saved' : result.code);
  }, []);

  const change = useCallback(
    (value: T) => {
      waiting.current = { value };
      setState((before) => (before === 'saved' || before === 'clean' ? 'waiting' : before));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, delay);
    },
    [flush, delay],
  );

  useEffect(() => {
    const leaving = () => void flush();
    const stop = new AbortController();
    window.addEventListener('pagehide', leaving, { signal: stop.signal });
    document.addEventListener('visibilitychange', leaving, { signal: stop.signal });
    return () => {
      stop.abort();
      leaving();
    };
  }, [flush]);

  return { state, change, flush };
}
