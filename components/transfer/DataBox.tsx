import { useState } from 'react';
import type { Rejection } from '../../lib/export/rejection';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FileButton } from '../ui/FileButton';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Tick } from '../ui/Tick';
import { Refused } from './Refused';
import { type Tally, TallyList } from './TallyList';

export type Format = 'json' | 'csv' | 'md' | 'ics';

/** A backup somebody chose: what it would do, why it was not taken, or that it is in. */
export type BackupFound =
  | { kind: 'refused'; rejection: Rejection }
  | { kind: 'offered'; entries: Tally; alternatives: Tally; dismissals: Tally }
  | { kind: 'done' };

interface DataBoxProps {
  found: BackupFound | undefined;
  /** Said after an export for which there was nothing to write. */
  nothing: boolean;
  onExport: (format: Format) => void;
  onFile: (file: File) => void;
  onTake: (withSettings: boolean) => void;
  onDrop: () => void;
}

const FORMATS: Format[] = ['json', 'csv', 'md', 'ics'];
const PARTS = ['entries', 'alternatives', 'dismissals'] as const;

/** Taking everything along, and bringing it back. Nothing is brought in before somebody saw what that would do. */
export function DataBox({ found, nothing, onExport, onFile, onTake, onDrop }: DataBoxProps) {
  const { t } = useSpeech();
  const [withSettings, setWithSettings] = useState(false);
  return (
    <>
      <ul className="rows">
        {FORMATS.map((format) => (
          <li key={format} className="row">
            <div className="row__text">
              <h3>{t(`data.${format}`)}</h3>
              <p className="row__hint" id={`data-${format}`}>
                {t(`data.${format}.hint`)}
              </p>
            </div>
            <Button
              look="quiet"
              aria-label={t('data.save.named', { title: t(`data.${format}`) })}
              aria-describedby={`data-${format}`}
              onClick={() => onExport(format)}
            >
              {t('data.save')}
            </Button>
          </li>
        ))}
      </ul>
      {nothing && (
        <Notice>
          <p role="status">{t('data.nothing')}</p>
        </Notice>
      )}
      <div className="row">
        <div className="row__text">
          <h3>{t('data.import')}</h3>
          <p className="row__hint">{t('data.import.hint')}</p>
        </div>
        <FileButton accept=".json,application/json" label={t('data.import')} look="quiet" onFile={onFile}>
          {t('data.choose')}
        </FileButton>
      </div>
      {found?.kind === 'refused' && <Refused rejection={found.rejection} />}
      {found?.kind === 'done' && (
        <Notice>
          <p role="status">{t('data.done')}</p>
        </Notice>
      )}
      {found?.kind === 'offered' && (
        <Dialog
          title={t('data.offer')}
          onClose={onDrop}
          actions={
            <>
              <Button onClick={onDrop}>{t('common.cancel')}</Button>
              <Button look="primary" onClick={() => onTake(withSettings)}>
                {t('data.take')}
              </Button>
            </>
          }
        >
          {PARTS.map((part) => (
            <div key={part}>
              <h3>{t(`data.part.${part}`)}</h3>
              <TallyList tally={found[part]} />
            </div>
          ))}
          <Tick on={withSettings} label={t('data.settings-too')} onChange={setWithSettings} />
        </Dialog>
      )}
    </>
  );
}
