import { useId } from 'react';
import type { JournalEntry } from '../../lib/journal/types';
import type { OpenEnd } from '../../lib/journal/views';
import { shortened } from '../card/topic';
import { Button } from '../ui/Button';
import { dateInWords } from '../ui/dates';
import { useSpeech } from '../ui/i18n';
import { CalendarIcon } from '../ui/icons';
import { Tick } from '../ui/Tick';
import { Words } from '../ui/Words';
import { titleOf } from './title';

interface EntryRowProps {
  entry: JournalEntry;
  /** What is still to be done about it. */
  end: OpenEnd | undefined;
  /** Undefined while nobody is selecting. */
  selected: boolean | undefined;
  onSelect: (on: boolean) => void;
  onDelete: () => void;
}

/** One entry in the list: when, what came of it, the words themselves, and what is still open. */
export function EntryRow({ entry, end, selected, onSelect, onDelete }: EntryRowProps) {
  const { t, language } = useSpeech();
  const { conversation, afterTalk } = entry;
  const title = titleOf(entry, t);
  const day = dateInWords(entry.createdAt, language);
  const id = useId();
  // Many rows have the same buttons: which one it is follows their name.
  const which = `${id}-title ${id}-day`;
  return (
    <li className={end?.due ? 'entry entry--due' : 'entry'}>
      <p className="entry__meta">
        <time dateTime={entry.createdAt} id={`${id}-day`}>
          {day}
        </time>
        <span className="entry__outcome">{t(`outcome.${entry.outcome}`)}</span>
      </p>
      <h3 className="entry__title" id={`${id}-title`}>
        <a href={`#/entry/${entry.id}`}>{title}</a>
      </h3>
      {entry.passage && (
        <Words block lang={entry.language}>
          {shortened(entry.passage, 160)}
        </Words>
      )}
      {afterTalk?.whatIHeard && (
        <p className="entry__heard">
          <span>{t('looks.heard')}:</span> <span className="words">{shortened(afterTalk.whatIHeard, 160)}</span>
        </p>
      )}
      {(conversation?.person || end) && (
        <p className="entry__next">
          {conversation?.person && <span>{t('journal.with', { person: conversation.person })}</span>}
          {end && (
            <span className="entry__date">
              <CalendarIcon size={15} />
              {end.on ? t(`end.${end.kind}`, { date: dateInWords(end.on, language) }) : t('end.talk.no-date')}
            </span>
          )}
        </p>
      )}
      <div className="entry__do">
        {selected !== undefined && (
          <Tick
            on={selected}
            label={t('filter.select.one')}
            name={t('filter.select.named', { title, date: day })}
            onChange={onSelect}
          />
        )}
        {selected === undefined && conversation && (
          <a className="button button--quiet" href={`#/prepare/${entry.id}`} aria-describedby={which}>
            {t('journal.sheet')}
          </a>
        )}
        {selected === undefined && (
          <Button look="quiet" aria-describedby={which} onClick={onDelete}>
            {t('journal.delete')}
          </Button>
        )}
      </div>
    </li>
  );
}
