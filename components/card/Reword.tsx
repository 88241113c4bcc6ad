import { useState } from 'react';
import type { Advice, Rewording } from '../../lib/advise/types';
import type { Finding } from '../../lib/detect/types';
import type { ReplaceOutcome } from '../../lib/editors/types';
import type { Result } from '../../lib/messages/protocol';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { Words } from '../ui/Words';
import { piecesOf } from './open-places';
import { PutIn } from './PutIn';
import { shortened } from './topic';

interface RewordProps {
  finding: Finding;
  advice: Result<Advice> | undefined;
  onCopy: (text: string) => Promise<boolean>;
  /** Missing: this text is not changed by us, only copied for. */
  onPut?: (text: string) => Promise<ReplaceOutcome>;
  onNote: () => void;
  /** Set once the choice is in the journal. */
  noted: string | undefined;
}

/** One or two other wordings beside the present one: to copy, and where that is safe to put into the text on a click. */
export function Reword({ finding, advice, onCopy, onPut, onNote, noted }: RewordProps) {
  const { t } = useSpeech();
  const [copied, setCopied] = useState<string>();
  const [refused, setRefused] = useState(false);

  if (!advice) return <p className="card__question">{t('common.loading')}</p>;
  if (!advice.ok) return <Notice problem>{t(`failure.${advice.code}`)}</Notice>;
  const rewordings = advice.value.rewordings.slice(0, 2);
  if (rewordings.length === 0) return <p className="card__question">{t('card.reword.none')}</p>;

  const copy = async ({ template, text }: Rewording) => {
    const done = await onCopy(text);
    setCopied(done ? template : undefined);
    setRefused(!done);
  };

  return (
    <div className="reword">
      <p className="reword__label">{t('card.reword.before')}</p>
      <Words block lang={finding.language}>
        {finding.sentence}
      </Words>
      <p className="reword__label">{t('card.reword.after')}</p>
      {rewordings.map((rewording) => (
        <div key={rewording.template} className="reword__way">
          <p className="words" lang={finding.language}>
            {piecesOf(rewording).map((piece) =>
              piece.open ? (
                <mark key={piece.at} className="reword__open">
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </p>
          {rewording.leftOut && (
            <p className="card__small">
              {t('card.reword.left-out')}{' '}
              <s className="words" lang={finding.language}>
                {shortened(rewording.leftOut, 80)}
              </s>
            </p>
          )}
          {rewording.statesDeed && <p className="card__small">{t('card.reword.deed')}</p>}
          {onPut && <PutIn text={rewording.text} onPut={onPut} />}
          <Button onClick={() => copy(rewording)}>
            {copied === rewording.template && <CheckIcon size={16} />}
            {t(
              copied === rewording.template
                ? 'card.reword.copied'
                : rewording.open.length > 0
                  ? 'card.reword.copy-draft'
                  : 'card.reword.copy',
            )}
          </Button>
        </div>
      ))}
      {rewordings.some(({ open }) => open.length > 0) && <p className="card__small">{t('card.reword.open')}</p>}
      {refused && <Notice problem>{t('card.reword.copy-failed')}</Notice>}
      <p role="status" className="card__small">
        {noted}
      </p>
      {!noted && (
        <Button look="quiet" onClick={onNote}>
          {t('card.reword.keep')}
        </Button>
      )}
    </div>
  );
}
