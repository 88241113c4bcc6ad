import { type FormEvent, useState } from 'react';
import { patternText } from '../../lib/advise/packs';
import type { Alternative, AlternativeGroup } from '../../lib/advise/types';
import { PATTERN_ORDER } from '../card/topic';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { Tick } from '../ui/Tick';
import { GROUPS } from './types';

/** The parts that hold one thing a line. */
const LISTS = ['steps', 'openers', 'questions', 'avoid'] as const;
type ListName = (typeof LISTS)[number];

interface AlternativeFormProps {
  start: Alternative;
  /** The same alternative in the other language, to translate from. */
  beside?: Alternative;
  /** It could not be kept; what was typed is still there. */
  failed?: string;
  onSave: (alternative: Alternative) => void;
  onCancel: () => void;
}

/** Writing a way of one's own, or changing one that came with the product. */
export function AlternativeForm({ start, beside, failed, onSave, onCancel }: AlternativeFormProps) {
  const { t, language } = useSpeech();
  const [draft, setDraft] = useState(start);
  const [lists, setLists] = useState(() => linesOf(start));
  const [missing, setMissing] = useState(false);
  const set = (part: Partial<Alternative>) => setDraft({ ...draft, ...part });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = { ...draft, ...partsOf(lists), title: draft.title.trim() };
    if (whole.title === '' || whole.steps.length === 0) setMissing(true);
    else onSave(whole);
  };
  const field = (name: 'title' | 'fits' | 'notFor' | 'followUp', label: string, lines?: number) => (
    <div>
      <Field label={label} value={draft[name]} lines={lines} onChange={(value) => set({ [name]: value })} />
      <Beside text={beside?.[name]} lang={beside?.language} />
    </div>
  );

  return (
    <form className="form sheet" onSubmit={submit} noValidate>
      {field('title', t('library.form.title'))}
      <div className="form__pair">
        <Select<AlternativeGroup>
          label={t('library.form.group')}
          value={draft.group}
          options={GROUPS.map((group) => ({ value: group, label: t(`library.group.${group}`) }))}
          onChange={(group) => set({ group })}
        />
        <Field
          label={t('library.form.minutes')}
          type="number"
          value={String(draft.minutes)}
          onChange={(value) => set({ minutes: Math.min(600, Math.max(1, Math.round(Number(value)) || 1)) })}
        />
      </div>
      {field('fits', t('library.fits'), 2)}
      {field('notFor', t('library.not-for'), 2)}
      {LISTS.map((name) => (
        <div key={name}>
          <Field
            label={t(`library.${name}`)}
            hint={t(name === 'openers' ? 'library.form.openers' : 'library.form.lines')}
            value={lists[name]}
            lines={name === 'steps' ? 4 : 2}
            onChange={(value) => setLists({ ...lists, [name]: value })}
          />
          <Beside text={beside?.[name].join('\n')} lang={beside?.language} />
        </div>
      ))}
      {field('followUp', t('library.follow-up'), 2)}
      <fieldset className="form__ticks">
        <legend className="field__label">{t('library.answers')}</legend>
        <p className="field__hint">{t('library.form.patterns')}</p>
        <div className="ticks">
          {PATTERN_ORDER.map((pattern) => (
            <Tick
              key={pattern}
              label={patternText(pattern, language).title}
              on={draft.patterns.includes(pattern)}
              onChange={(on) =>
                set({ patterns: on ? [...draft.patterns, pattern] : draft.patterns.filter((each) => each !== pattern) })
              }
            />
          ))}
        </div>
      </fieldset>

      {missing && <Notice problem>{t('library.form.missing')}</Notice>}
      {failed && <Notice problem>{failed}</Notice>}
      <div className="form__end">
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** What it says in the other language, folded away until it is wanted. */
function Beside({ text, lang }: { text: string | undefined; lang: string | undefined }) {
  const { t } = useSpeech();
  if (!text) return null;
  return (
    <More summary={t('library.form.beside')} open>
      <p className="beside words" lang={lang}>
        {text}
      </p>
    </More>
  );
}

function linesOf(alternative: Alternative): Record<ListName, string> {
  const lines = (name: ListName) => alternative[name].join('\n');
  return { steps: lines('steps'), openers: lines('openers'), questions: lines('questions'), avoid: lines('avoid') };
}

function partsOf(lists: Record<ListName, string>): Pick<Alternative, ListName> {
  const parts = (name: ListName) =>
    lists[name]
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return { steps: parts('steps'), openers: parts('openers'), questions: parts('questions'), avoid: parts('avoid') };
}
