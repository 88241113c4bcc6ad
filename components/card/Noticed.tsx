import type { Advice } from '../../lib/advise/types';
import type { Finding } from '../../lib/detect/types';
import type { DismissalKind } from '../../lib/journal/types';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { LockIcon, TalkIcon } from '../ui/icons';
import { More } from '../ui/More';
import { Words } from '../ui/Words';
import type { QuietWhere } from './actions';
import { tellingCues } from './cues';
import { shortened, topicOf } from './topic';
import { Why } from './Why';

interface NoticedProps {
  finding: Finding;
  advice: Advice | undefined;
  onPrepare: () => void;
  onReword: () => void;
  onKeep: () => void;
  onDismiss: (kind: DismissalKind, byMouse: boolean) => void;
  /** Missing where there is nothing to be quiet about. */
  onBeQuiet?: (where: QuietWhere, byMouse: boolean) => void;
}

const DISMISSALS: DismissalKind[] = ['not-now', 'fine', 'not-a-rule'];
const QUIET: QuietWhere[] = ['document', 'site', 'until-tomorrow'];

/** First view of the card. What it says before anything is unfolded stays within 240 characters of ours. */
export function Noticed({ finding, advice, onPrepare, onReword, onKeep, onDismiss, onBeQuiet }: NoticedProps) {
  const { t } = useSpeech();
  const cues = tellingCues(finding);
  const [first, ...others] = advice?.alternatives ?? [];

  return (
    <>
      {cues.length > 0 && (
        <p className="card__noticed">
          {t('card.noticed')}{' '}
          {cues.map(({ text, span }, index) => (
            <span key={span.start}>
              {index > 0 && <span className="card__plus"> + </span>}
              <Words lang={finding.language}>{shortened(text, 70)}</Words>
            </span>
          ))}
        </p>
      )}
      <p className="card__question">{t(`card.body.${topicOf(finding)}`)}</p>

      <div className="card__talk">
        <Button look="primary" wide onClick={onPrepare}>
          <TalkIcon />
          {t('card.prepare')}
        </Button>
        {/* The line keeps its room while the library answers, so nothing jumps under the mouse. */}
        <p className="card__offer" lang={finding.language}>
          {first ? first.title : '\u00a0'}
        </p>
      </div>
      <div className="card__pair">
        <Button onClick={onReword}>{t('card.reword')}</Button>
        <Button onClick={onKeep}>{t('card.keep')}</Button>
      </div>
      <div className="card__row">
        {DISMISSALS.map((kind) => (
          <Button
            key={kind}
            look="quiet"
            title={t(`card.${kind}.hint`)}
            onClick={(event) => onDismiss(kind, event.detail > 0)}
          >
            {t(`card.${kind}`)}
          </Button>
        ))}
      </div>

      <div className="card__foot">
        <More summary={t('card.why')}>
          <Why finding={finding} />
        </More>
        {others.length > 0 && (
          <More summary={t('card.ways')}>
            <ul className="card__ways" lang={finding.language}>
              {others.slice(0, 2).map((way) => (
                <li key={way.id}>
                  <strong>{way.title}</strong>
                  {way.steps[0] && <span>{way.steps[0]}</span>}
                </li>
              ))}
            </ul>
          </More>
        )}
        {onBeQuiet && (
          <More summary={t('card.quiet')}>
            <div className="card__quiet">
              {QUIET.map((where) => (
                <Button key={where} look="quiet" onClick={(event) => onBeQuiet(where, event.detail > 0)}>
                  {t(`card.quiet.${where}`)}
                </Button>
              ))}
            </div>
          </More>
        )}
        <p className="card__privacy">
          <LockIcon size={14} />
          {t('app.privacy')}
        </p>
      </div>
    </>
  );
}
