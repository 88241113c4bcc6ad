/** What an entry is called: after its passage, or after the conversation when it began with none. */
import type { JournalEntry } from '../../lib/journal/types';
import type { Translate } from '../../lib/locale/translate';
import { topicOf } from '../card/topic';

export function titleOf(entry: Pick<JournalEntry, 'patterns'>, t: Translate): string {
  return entry.patterns.length === 0 ? t('talk.own') : t(`card.title.${topicOf(entry)}`);
}
