import type { CounterSignalId, Finding } from '../../lib/detect/types';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Words } from '../ui/Words';
import { shortened } from './topic';

const DECENCY = ['purpose', 'smallest', 'door', 'contact', 'review'] as const;

/** What in a text already answers one of the five. */
const ANSWERED_BY: Record<(typeof DECENCY)[number], CounterSignalId[]> = {
  purpose: ['purpose', 'law-safety'],
  smallest: ['individual'],
  door: ['room'],
  contact: ['contact'],
  review: ['review'],
};

interface KeepRuleProps {
  finding: Finding;
  onKeep: () => void;
  noted: string | undefined;
}

/** A rule is a fine outcome: five things to hold it against, and what the text says about them already. */
export function KeepRule({ finding, onKeep, noted }: KeepRuleProps) {
  const { t } = useSpeech();
  return (
    <div className="keep">
      <p className="card__question">{t('card.keep.lead')}</p>
      <ul className="keep__list">
        {DECENCY.map((item) => {
          const there = finding.counterSignals.find(({ id }) => ANSWERED_BY[item].includes(id));
          return (
            <li key={item} className={there ? 'keep__item keep__item--there' : 'keep__item'}>
              <span className="keep__sign">{there && <CheckIcon size={14} />}</span>
              <span>
                {t(`card.keep.${item}`)}
                {there && (
                  <span className="card__small">
                    {t('card.keep.there')} <Words lang={finding.language}>{shortened(there.cue, 60)}</Words>
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status" className="card__small">
        {noted}
      </p>
      {!noted && (
        <Button wide onClick={onKeep}>
          {t('card.keep.note')}
        </Button>
      )}
    </div>
  );
}
