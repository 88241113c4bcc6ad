import { useState } from 'react';
import type { JournalEntry } from '../../lib/journal/types';
import { shortened, topicOf } from '../card/topic';
import { Button } from '../ui/Button';
import { dateInWords, monthInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon } from '../ui/icons';
import { Words } from '../ui/Words';

interface EntryListProps {
  /** Newest first. */
  entries: JournalEntry[];
  onDelete: (entry: JournalEntry) => void;
}

/** How many are drawn at first, and added with every "earlier": a journal of years opens as fast as one of weeks. */
const AT_ONCE = 60;

/** Open ends first, by date; then everything else, month by month. */
export function EntryList({ entries, onDelete }: EntryListProps) {
  const { t, language } = useSpeech();
  const [shown, setShown] = useState(AT_ONCE);
  const open = entries
    .filter(({ followUpOn, followUpDoneAt }) => followUpOn && !followUpDoneAt)
    .sort((a, b) => (a.followUpOn ?? '').localeCompare(b.followUpOn ?? ''));
  const opened = new Set(open);
  const rest = entries.filter((entry) => !opened.has(entry));
  const months = new Map<string, JournalEntry[]>();
  for (const entry of rest.slice(0, shown)) {
    const month = monthInWords(entry.createdAt, language);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }

  return (
    <>
      {open.length > 0 && <Part title={t('journal.open-ends')} entries={open} onDelete={onDelete} />}
      {[...months].map(([month, those]) => (
        <Part key={month} title={month} entries={those} onDelete={onDelete} />
      ))}
      {rest.length > shown && <Button onClick={() => setShown(shown + AT_ONCE)}>{t('journal.earlier')}</Button>}
    </>
  );
}

function Part({ title, entries, onDelete }: EntryListProps & { title: string }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      <ul className="entries">
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} onDelete={() => onDelete(entry)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ entry, onDelete }: { entry: JournalEntry; onDelete: () => void }) {
  const { t, language } = useSpeech();
  const { followUpOn, followUpDoneAt, conversation } = entry;
  return (
    <li className="entry">
      <p className="entry__meta">
        <time dateTime={entry.createdAt}>{dateInWords(entry.createdAt, language)}</time>
        <span className="entry__outcome">{t(`outcome.${entry.outcome}`)}</span>
      </p>
      <h3 className="entry__title">
        <a href={`#/entry/${entry.id}`}>{t(`card.title.${topicOf(entry)}`)}</a>
      </h3>
      {entry.passage && (
        <Words block lang={entry.language}>
          {shortened(entry.passage, 160)}
        </Words>
      )}
      {(conversation?.person || (followUpOn && !followUpDoneAt)) && (
        <p className="entry__next">
          {conversation?.person && <span>{t('journal.with', { person: conversation.person })}</span>}
          {followUpOn && !followUpDoneAt && (
            <span className="entry__date">
              <CalendarIcon size={15} />
              {t('journal.back-on', { date: dateInWords(followUpOn, language) })}
            </span>
          )}
        </p>
      )}
      <div className="entry__do">
        {conversation && (
          <a className="button button--quiet" href={`#/prepare/${entry.id}`}>
            {t('journal.sheet')}
          </a>
        )}
        <Button look="quiet" onClick={onDelete}>
          {t('journal.delete')}
        </Button>
      </div>
    </li>
  );
}
