import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { SwitchRow } from './SwitchRow';

/** A site to read along on, or not. */
export interface SiteRow {
  /** What it is known by in the browser's permissions. */
  id: string;
  name: string;
  /** Its address, or what there is to say about it. */
  hint: string;
  on: boolean;
}

interface WhereToWriteProps {
  /** Sites to choose from, and those that were granted; in one list, so that what was given is taken back in the same place. */
  sites: SiteRow[];
  /** First thing in the click: the browser only shows its prompt then. */
  onSwitch: (id: string, on: boolean) => void;
  /** False: this is not an address of a site. */
  onAdd: (address: string) => boolean;
}

/** "Where do you write?": one click a site, the browser asks, and the same click takes it back. */
export function WhereToWrite({ sites, onSwitch, onAdd }: WhereToWriteProps) {
  const { t } = useSpeech();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const taken = onAdd(address);
    setWrong(!taken);
    if (taken) setAddress('');
  };

  return (
    <div className="where">
      <div className="where__list">
        {sites.map(({ id, name, hint, on }) => (
          <SwitchRow key={id} title={name} hint={hint} on={on} onChange={(next) => onSwitch(id, next)} />
        ))}
      </div>
      <form className="where__add" onSubmit={add} noValidate>
        <Field label={t('where.other')} hint={t('where.other.hint')} value={address} onChange={setAddress} />
        <Button type="submit">{t('where.add')}</Button>
      </form>
      {wrong && <Notice problem>{t('where.wrong')}</Notice>}
    </div>
  );
}
