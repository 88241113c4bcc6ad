import { useState } from 'react';
import type { ReplaceOutcome } from '../../lib/editors/types';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';

interface PutInProps {
  text: string;
  onPut: (text: string) => Promise<ReplaceOutcome>;
}

/** Puts a wording into the text, once, and tells what became of it. What was not taken is never tried again. */
export function PutIn({ text, onPut }: PutInProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<ReplaceOutcome | 'doing'>();

  const put = async () => {
    setOutcome('doing');
    setOutcome(await onPut(text));
  };

  return (
    <>
      {outcome === undefined && (
        <Button look="primary" onClick={put}>
          {t('card.put.do')}
        </Button>
      )}
      <p role="status" className="card__small">
        {outcome && t(`card.put.${outcome}`)}
      </p>
    </>
  );
}
