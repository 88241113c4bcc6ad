import { patternText } from '../../lib/advise/packs';
import type { Temptations } from '../../lib/journal/retrospect';
import { monthInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { Bars } from './Bars';
import { Months } from './Months';

interface TemptsViewProps {
  /** Null while there are too few entries to say anything. */
  temptations: Temptations | null;
  /** From how many entries on there is something to see. */
  from: number;
}

/** When a rule comes to mind: for one's own eyes, without a judgement and without a comparison. */
export function TemptsView({ temptations, from }: TemptsViewProps) {
  const { t, language } = useSpeech();
  if (!temptations) return <p className="empty">{t('tempts.few', { count: from })}</p>;
  const { byTrigger, byPattern, byMonth } = temptations;
  return (
    <div className="tempts">
      <Bars
        title={t('prompt.attractive')}
        empty={t('tempts.no-triggers')}
        bars={byTrigger.map(({ trigger, count }) => ({ name: t(`trigger.${trigger}`), count }))}
      />
      <Bars
        title={t('tempts.patterns')}
        bars={byPattern.map(({ pattern, count }) => ({ name: patternText(pattern, language).title, count }))}
      />
      <Months
        title={t('tempts.months')}
        months={byMonth.map(({ month, count }) => ({ name: monthInWords(`${month}-15`, language), month, count }))}
      />
    </div>
  );
}
