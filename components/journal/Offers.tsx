import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';
import type { Outcome, TakenOutOffer } from './offer-types';

interface OffersProps {
  taken: TakenOutOffer[];
  /** Null: no, forget it. */
  onAnswer: (id: string, outcome: Outcome | null) => void;
}

/** A passage somebody took out after looking at its card. Kept only when they say so. */
export function Offers({ taken, onAnswer }: OffersProps) {
  const { t } = useSpeech();
  return taken.map(({ id, passage, language }) => (
    <section key={id} className="offer" aria-labelledby={`offer-${id}`}>
      <h2 id={`offer-${id}`}>{t('offer.title')}</h2>
      <Words block lang={language}>
        {passage}
      </Words>
      <div className="offer__do">
        <Button onClick={() => onAnswer(id, 'rule-softened')}>{t('offer.softened')}</Button>
        <Button onClick={() => onAnswer(id, 'conversation-planned')}>{t('offer.talk')}</Button>
        <Button onClick={() => onAnswer(id, 'waited')}>{t('offer.waited')}</Button>
        <Button look="quiet" onClick={() => onAnswer(id, null)}>
          {t('offer.forget')}
        </Button>
      </div>
    </section>
  ));
}
