import { patternText } from '../../lib/advise/packs';
import type { PatternId } from '../../lib/detect/types';
import type { EntryFilter } from '../../lib/journal/catalogue';
import type { Outcome } from '../../lib/journal/types';

import { PATTERN_ORDER } from '../card/topic';
import { Button } from '../ui/Button';
import { useSpeech } from '../ui/i18n';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';
import { OUTCOMES } from './outcomes';

interface FilterBarProps {
  filter: EntryFilter;
  /** How many pass, when something is filtered. */
  found: number | undefined;
  selecting: boolean;
  onFilter: (filter: EntryFilter) => void;
  onSelecting: (selecting: boolean) => void;
}

/** Finding something back: words, what came of it, what kind of passage it was. */
export function FilterBar({ filter, found, selecting, onFilter, onSelecting }: FilterBarProps) {
  const { t, language } = useSpeech();
  return (
    <div className="filter">
      <SearchField
        label={t('filter.search')}
        value={filter.text ?? ''}
        onChange={(text) => onFilter({ ...filter, text })}
      />
      <Select<Outcome | ''>
        label={t('entry.outcome')}
        quiet
        value={filter.outcome ?? ''}
        options={[
          { value: '', label: t('filter.outcome.all') },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        onChange={(outcome) => onFilter({ ...filter, outcome: outcome || undefined })}
      />
      <Select<PatternId | ''>
        label={t('filter.pattern')}
        quiet
        value={filter.pattern ?? ''}
        options={[
          { value: '', label: t('filter.pattern.all') },
          ...PATTERN_ORDER.map((value) => ({ value, label: patternText(value, language).title })),
        ]}
        onChange={(pattern) => onFilter({ ...filter, pattern: pattern || undefined })}
      />
      <Button look="quiet" onClick={() => onSelecting(!selecting)}>
        {t(selecting ? 'filter.select.stop' : 'filter.select')}
      </Button>
      <p className="filter__found" role="status">
        {found === undefined ? '' : found === 0 ? t('filter.none') : t('library.count', { count: found })}
      </p>
    </div>
  );
}
