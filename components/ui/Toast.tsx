import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { useSpeech } from './i18n';

/** How long "undo" stays on offer. */
export const UNDO_MS = 8000;

interface ToastProps {
  /** Changes with every new thing said: the eight seconds start again. */
  id: string;
  text: string;
  onUndo?: () => void;
  onGone: () => void;
}

/** Says what was done, with a way back for a while. The clock stands still while the mouse or the focus is on it. */
export function Toast({ id, text, onUndo, onGone }: ToastProps) {
  const { t } = useSpeech();
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [held, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holds the clock; everything there is to do has a button
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status">{text}</p>
      {onUndo && (
        <Button look="quiet" onClick={onUndo}>
          {t('common.undo')}
        </Button>
      )}
    </div>
  );
}
