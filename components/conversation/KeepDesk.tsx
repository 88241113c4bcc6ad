import { useEffect, useState } from 'react';
import type { CounterSignal } from '../../lib/detect/types';
import type { KeptRule, RuleReason } from '../../lib/journal/types';
import { shortened } from '../card/topic';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { daysFrom } from '../ui/dates';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Words } from '../ui/Words';
import { answerTo, DECENCY } from './decency';
import type { StepProps } from './step-props';

const REASONS: RuleReason[] = ['law', 'safety', 'equal-treatment', 'repeated-after-talks', 'other'];

interface KeepDeskProps extends StepProps {
  today: Date;
  /** What in a text speaks for room: a purpose, a contact, a way to ask for an exception. */
  onLook: (text: string) => Promise<CounterSignal[]>;
  onCopy: (text: string) => Promise<boolean>;
}

/** A rule can be right. Then: why, in which words, and when to look at it again. */
export function KeepDesk({ entry, today, onChange, onPause, onLook, onCopy }: KeepDeskProps) {
  const { t } = useSpeech();
  const kept: KeptRule = entry.keptRule ?? {};
  const [text, setText] = useState(entry.passage);
  const [signals, setSignals] = useState<CounterSignal[]>([]);
  const [copied, setCopied] = useState(false);
  const noted = text.trim() !== '' && entry.notes.includes(text.trim());
  const set = (part: Partial<KeptRule>) => onChange({ keptRule: { ...kept, ...part }, outcome: 'rule-kept' });

  useEffect(() => {
    let current = true;
    void onLook(text).then((seen) => current && setSignals(seen));
    return () => {
      current = false;
    };
  }, [text, onLook]);

  return (
    <div className="step">
      <Choice<RuleReason | 'none'>
        legend={t('keep.reason')}
        name="reason"
        value={kept.reason ?? 'none'}
        options={REASONS.map((value) => ({ value, label: t(`keep.reason.${value}`) }))}
        onChange={(reason) => set({ reason: reason === 'none' ? undefined : reason })}
      />
      <section className="decency" aria-labelledby="decency-title">
        <h2 id="decency-title">{t('card.keep.lead')}</h2>
        <div lang={entry.language}>
          <Field
            label={<span lang={undefined}>{t('keep.text')}</span>}
            value={text}
            lines={4}
            onChange={(value) => {
              setCopied(false);
              setText(value);
            }}
            onBlur={onPause}
          />
        </div>
        <ul className="decency__list">
          {DECENCY.map((item) => {
            const words = answerTo(item, signals);
            return (
              <li key={item} className={words ? 'decency__item decency__item--there' : 'decency__item'}>
                <span className="decency__sign">{words && <CheckIcon size={15} />}</span>
                <span>
                  {t(`card.keep.${item}`)}
                  {words && (
                    <span className="decency__words">
                      {t('card.keep.there')} <Words lang={entry.language}>{shortened(words, 60)}</Words>
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        <p className="field__hint">{t('keep.yours')}</p>
        <div className="decency__do">
          <Button onClick={async () => setCopied(await onCopy(text))}>
            {t(copied ? 'card.reword.copied' : 'card.reword.copy')}
          </Button>
          <Button disabled={noted} onClick={() => onChange({ notes: `${entry.notes}\n\n${text}`.trim() })}>
            {t(noted ? 'keep.noted' : 'keep.note')}
          </Button>
        </div>
      </section>
      <div>
        <Field
          label={t('keep.review')}
          hint={t('keep.review.hint')}
          type="date"
          value={kept.reviewOn ?? ''}
          onChange={(date) => set({ reviewOn: date || undefined })}
          onBlur={onPause}
        />
        <div className="form__aside">
          <Button look="quiet" onClick={() => set({ reviewOn: daysFrom(today, 91) })}>
            {t('keep.review.quarter')}
          </Button>
          <Button look="quiet" onClick={() => set({ reviewOn: daysFrom(today, 182) })}>
            {t('keep.review.half-year')}
          </Button>
        </div>
      </div>
    </div>
  );
}
