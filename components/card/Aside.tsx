import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { UNDO_MS } from '../ui/Toast';

interface AsideProps {
  /** What was done. */
  text: string;
  onUndo: () => void;
  onDone: () => void;
  failure: ErrorCode | undefined;
  /** The button that was pressed is gone: somebody with a keyboard lands on what takes it back. */
  takesFocus: boolean;
  /** Somebody who set aside again and again is asked, once, whether we may be quiet here. */
  onBeQuiet?: () => void;
}

/**
 * What is left of the card after a choice to be rid of it: one line, undo for eight seconds, longer while the mouse is on
 * it. A question that is asked once waits for its answer, or until the writer does something else.
 */
export function Aside({ text, onUndo, onDone, failure, takesFocus, onBeQuiet }: AsideProps) {
  const { t } = useSpeech();
  const [held, setHeld] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const waits = held || onBeQuiet !== undefined;

  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => done.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [waits]);

  useEffect(() => {
    if (takesFocus) undo.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    // The mouse only holds the clock; everything there is to do has a button.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="card card--aside" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      <div className="card__line">
        <CheckIcon />
        <p role="status" className="card__said">
          {text}
        </p>
        <Button look="quiet" ref={undo} data-first onClick={onUndo}>
          {t('common.undo')}
        </Button>
      </div>
      {onBeQuiet && (
        <div className="card__offer-quiet">
          <p role="status" className="card__said">
            {t('card.step-back.offer')}
          </p>
          <div className="card__pair">
            <Button onClick={onBeQuiet}>{t('card.step-back.yes')}</Button>
            <Button look="quiet" onClick={onDone}>
              {t('card.step-back.no')}
            </Button>
          </div>
        </div>
      )}
      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
    </div>
  );
}
