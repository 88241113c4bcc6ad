import { useState } from 'react';
import { HeardView } from '../../components/journal/HeardView';
import { JournalTabs } from '../../components/journal/JournalTabs';
import { RulesView } from '../../components/journal/RulesView';
import { TemptsView } from '../../components/journal/TemptsView';
import { YearView } from '../../components/journal/YearView';
import { dayOf } from '../../components/ui/dates';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import { PageFrame } from '../../components/ui/PageFrame';
import { updateEntry } from '../../lib/journal/entries';
import { ENOUGH, temptations, yearOverview, yearsOf } from '../../lib/journal/retrospect';
import type { JournalEntry } from '../../lib/journal/types';
import { heardList, keptRules } from '../../lib/journal/views';
import type { MessageKey } from '../../lib/locale/translate';
import { kept } from '../page/kept';
import { useJournal } from './use-journal';
import type { Lookback as Look } from './use-route';

const LEADS = {
  heard: 'heard.lead',
  tempts: 'tempts.lead',
  rules: 'rules.lead',
  year: 'year.lead',
} as const satisfies Record<Look, MessageKey>;

/** One way to look back on the journal as a whole. */
export function Lookback({ look }: { look: Look }) {
  const { t } = useSpeech();
  const [entries, read] = useJournal(0);
  const [chosen, setChosen] = useState<number>();

  const reviewed = async (entry: JournalEntry) => {
    const keptRule = { ...entry.keptRule, reviewDoneAt: new Date().toISOString() };
    await kept(() => updateEntry(entry.id, { keptRule }));
    await read();
  };

  return (
    <PageFrame place="journal" title={t(`looks.${look}`)} lead={t(LEADS[look])} narrow>
      <JournalTabs now={look} />
      {entries && !entries.ok && <Notice problem>{t('journal.unavailable')}</Notice>}
      {entries?.ok && view(entries.value)}
    </PageFrame>
  );

  function view(all: JournalEntry[]) {
    if (look === 'heard') return <HeardView heard={heardList(all)} />;
    if (look === 'tempts') return <TemptsView temptations={temptations(all)} from={ENOUGH} />;
    if (look === 'rules')
      return (
        <RulesView
          rules={keptRules(all, dayOf(new Date()))}
          onReviewed={(id) => {
            const entry = all.find((each) => each.id === id);
            if (entry) void reviewed(entry);
          }}
        />
      );
    const years = yearsOf(all);
    const year = chosen ?? years[0];
    if (year === undefined) return <p className="empty">{t('journal.empty')}</p>;
    return <YearView year={yearOverview(all, year)} years={years} onYear={setChosen} onPrint={() => window.print()} />;
  }
}
