import { useState } from 'react';
import type { Language } from '../../lib/detect/types';
import type { JournalEntry } from '../../lib/journal/types';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { MailIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { invitation, mailAddress, openPlaces, type Tone } from './invitation';

interface InvitationBoxProps {
  entry: JournalEntry;
  /** The tones on offer here; the first is chosen at the start. */
  tones: Tone[];
  /** False: the browser did not allow it. */
  onCopy: (text: string) => Promise<boolean>;
}

/** A message to start from. It follows the sheet until somebody changes it by hand. */
export function InvitationBox({ entry, tones, onCopy }: InvitationBoxProps) {
  const { t } = useSpeech();
  const [tone, setTone] = useState<Tone>(tones[0] ?? 'one-on-one');
  const [language, setLanguage] = useState<Language>(entry.language);
  const [own, setOwn] = useState<string>();
  const [copied, setCopied] = useState<boolean>();

  const title = t(tones.includes('follow-up') ? 'invite.message.after' : 'invite.message');
  const made = invitation(entry, tone, language);
  const text = own ?? made.text;
  const mail = mailAddress({ subject: made.subject, text });
  const open = openPlaces(text);
  const begin = (change: () => void) => {
    change();
    setOwn(undefined);
    setCopied(undefined);
  };

  return (
    <section className="invitation" aria-labelledby={`invitation-${tones[0]}`}>
      <h2 id={`invitation-${tones[0]}`}>{title}</h2>
      <div className="invitation__kind">
        {tones.length > 1 && (
          <Choice
            legend={t('invite.tone')}
            quiet
            name="tone"
            value={tone}
            options={tones.map((value) => ({ value, label: t(`invite.tone.${value}`) }))}
            onChange={(value) => begin(() => setTone(value))}
          />
        )}
        <Choice
          legend={t('invite.language')}
          quiet
          name={`language-${tones[0]}`}
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'nl', label: 'Nederlands' },
          ]}
          onChange={(value) => begin(() => setLanguage(value))}
        />
      </div>
      <div lang={language}>
        <Field
          label={<span className="visually-hidden">{t('invite.text')}</span>}
          value={text}
          lines={9}
          onChange={(value) => {
            setOwn(value);
            setCopied(undefined);
          }}
        />
      </div>
      <p className="invitation__open">
        {open === 0
          ? t('invite.from-sheet')
          : open === 1
            ? t('invite.open.one')
            : t('invite.open.some', { count: open })}
      </p>
      <div className="invitation__do">
        <Button onClick={async () => setCopied(await onCopy(text))}>
          {t(copied ? 'card.reword.copied' : open === 0 ? 'card.reword.copy' : 'card.reword.copy-draft')}
        </Button>
        {mail && (
          <a className="button" href={mail}>
            <MailIcon size={17} />
            {t('invite.mail')}
          </a>
        )}
      </div>
      {!mail && <p className="invitation__open">{t('invite.too-long')}</p>}
      {copied === false && <Notice problem>{t('card.reword.copy-failed')}</Notice>}
    </section>
  );
}
