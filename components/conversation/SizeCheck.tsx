import type { SizeCheck as Size } from '../../lib/journal/types';
import { Field } from '../ui/Field';
import { useSpeech } from '../ui/i18n';
import { count, sizeAnswer } from './size';

interface SizeCheckProps {
  size: Size | undefined;
  onChange: (size: Size) => void;
}

/** Two numbers before anything else; the reader draws the conclusion, the sentence below only says it aloud. */
export function SizeCheck({ size = {}, onChange }: SizeCheckProps) {
  const { t } = useSpeech();
  const { howManyDidThis, howManyWouldItHit } = size;
  const answer = sizeAnswer(size);
  return (
    <section className="size" aria-labelledby="size-title">
      <h2 id="size-title">{t('size.title')}</h2>
      <div className="size__pair">
        <Field
          label={t('size.did')}
          type="number"
          value={howManyDidThis === undefined ? '' : String(howManyDidThis)}
          onChange={(typed) => onChange({ ...size, howManyDidThis: count(typed) })}
        />
        <Field
          label={t('size.hit')}
          type="number"
          value={howManyWouldItHit === undefined ? '' : String(howManyWouldItHit)}
          onChange={(typed) => onChange({ ...size, howManyWouldItHit: count(typed) })}
        />
      </div>
      <p className="size__answer" role="status">
        {answer && t(`size.${answer}`, { did: howManyDidThis ?? 0, hit: howManyWouldItHit ?? 0 })}
      </p>
    </section>
  );
}
