import { useState } from 'react';
import type { HeldCounts } from '../settings/Held';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';

interface EraseBoxProps {
  /** Undefined where the browser does not let us look. */
  counts: HeldCounts | undefined;
  erased: boolean;
  onErase: () => void;
}

/** Everything away, after one question that says what everything is. */
export function EraseBox({ counts, erased, onErase }: EraseBoxProps) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>{t('erase.lead')}</p>
      <div>
        <Button look="grave" onClick={() => setAsking(true)}>
          {t('erase.button')}
        </Button>
      </div>
      {erased && (
        <Notice>
          <p role="status">{t('erase.done')}</p>
        </Notice>
      )}
      {asking && (
        <Dialog
          title={t('erase.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('erase.no')}</Button>
              <Button
                look="grave"
                onClick={() => {
                  setAsking(false);
                  onErase();
                }}
              >
                {t('erase.yes')}
              </Button>
            </>
          }
        >
          <ul>
            {counts && <li>{t('settings.held.entries', { count: counts.entries })}</li>}
            {counts && <li>{t('settings.held.alternatives', { count: counts.alternatives })}</li>}
            {counts && <li>{t('settings.held.dismissals', { count: counts.dismissals })}</li>}
            <li>{t('erase.rest')}</li>
          </ul>
          <p>{t('erase.final')}</p>
        </Dialog>
      )}
    </>
  );
}
