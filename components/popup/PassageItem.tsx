import { useId } from 'react';
import { fillPlaces } from '../../lib/advise/openers';
import { shortened, topicOf } from '../card/topic';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { TalkIcon } from '../ui/icons';
import { More } from '../ui/More';
import { Words } from '../ui/Words';
import type { PagePassage } from './types';

interface PassageItemProps {
  passage: PagePassage;
  onShow: () => void;
  onOpen: () => void;
  onPrepare?: () => void;
}

/** One passage of the page: what it does, the words themselves, and what else could be done. */
export function PassageItem({ passage, onShow, onOpen, onPrepare }: PassageItemProps) {
  const { t, language } = useSpeech();
  const { finding, ways } = passage;
  // Every passage has the same buttons: its words follow their name.
  const words = useId();
  return (
    <li className="passage">
      <h3>{t(`card.title.${topicOf(finding)}`)}</h3>
      <div id={words}>
        <Words block lang={finding.language}>
          {shortened(finding.sentence, 160)}
        </Words>
      </div>
      {ways.length > 0 && (
        <div className="passage__ways" lang={finding.language}>
          {ways.slice(0, 3).map((way) => (
            <More key={way.id} summary={way.title}>
              <p className="passage__fits">
                {way.fits} <span lang={language}>({t('common.minutes', { minutes: way.minutes })})</span>
              </p>
              <ol className="passage__steps">
                {way.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {way.openers[0] && <p className="words passage__opener">{fillPlaces(way.openers[0], finding)}</p>}
            </More>
          ))}
        </div>
      )}
      {onPrepare && (
        <Button look="primary" wide aria-describedby={words} onClick={onPrepare}>
          <TalkIcon />
          {t('card.prepare')}
        </Button>
      )}
      <div className="passage__do">
        <Button look="quiet" aria-describedby={words} onClick={onShow}>
          {t('popup.show')}
        </Button>
        <Button look="quiet" aria-describedby={words} onClick={onOpen}>
          {t('popup.open')}
        </Button>
      </div>
    </li>
  );
}
