import { useEffect, useRef, useState } from 'react';
import type { DismissalKind } from '../../lib/journal/types';
import type { ErrorCode } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { UNDO_MS } from '../ui/Toast';

interface AsideProps {
  kind: DismissalKind;
  onUndo: () => void;
  onDone: () => void;
  failure: ErrorCode | undefined;
}

/** What is left of the card after a dismissal: one line, undo for eight seconds, longer while the mouse is on it. */
export function Aside({ kind, onUndo, onDone, failure }: AsideProps) {
  const { t } = useSpeech();
  const [held, setHeld] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [held]);

  useEffect(() => undo.current?.focus({ preventScroll: true }), []);

  return (
    // The mouse only holds the clock; everything there is to do has a button.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="card card--aside" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      <CheckIcon />
      <p role="status" className="card__said">
        {t(`card.done.${kind}`)}
      </p>
      <Button look="quiet" ref={undo} onClick={onUndo}>
        {t('common.undo')}
      </Button>
      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
    </div>
  );
}
