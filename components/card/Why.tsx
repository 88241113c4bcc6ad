import type { Finding } from '../../lib/detect/types';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';
import { cuesByRole, shortened, topicOf } from './topic';

/** The trigger in words: no score, no percentage, and what spoke against it as well. */
export function Why({ finding }: { finding: Finding }) {
  const { t } = useSpeech();
  return (
    <div className="why">
      <p>{t(`card.why.${topicOf(finding)}`)}</p>
      <dl className="why__cues">
        {cuesByRole(finding).map(([role, cues]) => (
          <div key={role}>
            <dt>{t(`card.role.${role}`)}</dt>
            <dd>
              {cues.slice(0, 3).map((cue) => (
                <Words key={cue} lang={finding.language}>
                  {shortened(cue, 80)}
                </Words>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {finding.counterSignals.length > 0 && (
        <p>
          {t('card.against')}{' '}
          {finding.counterSignals.map((signal, index) => (
            <span key={`${signal.id}-${signal.span.start}`}>
              {index > 0 && ', '}
              {t(`card.counter.${signal.id}`)} (<Words lang={finding.language}>{shortened(signal.cue, 60)}</Words>)
            </span>
          ))}
        </p>
      )}
      <p>{t('card.unsure')}</p>
    </div>
  );
}
