import { useSpeech } from '../ui/i18n';

/** How many of one kind would be new, changed, the same, or different from what is here. */
export interface Tally {
  new: number;
  changed: number;
  same: number;
  conflicts: number;
}

const PARTS = ['new', 'changed', 'same', 'conflicts'] as const;

/** What bringing a file in would do, counted, leaving out what would not happen. */
export function TallyList({ tally }: { tally: Tally }) {
  const { t } = useSpeech();
  const parts = PARTS.filter((part) => tally[part] > 0);
  return (
    <ul className="tally">
      {parts.length === 0 && <li>{t('tally.nothing')}</li>}
      {parts.map((part) => (
        <li key={part}>{t(`tally.${part}`, { count: tally[part] })}</li>
      ))}
    </ul>
  );
}
