import { useState } from 'react';
import type { Rejection } from '../../lib/export/rejection';
import { Refused } from '../transfer/Refused';
import { type Tally, TallyList } from '../transfer/TallyList';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FileButton } from '../ui/FileButton';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Tick } from '../ui/Tick';

/** A file somebody chose: what it would do, or why it was not taken. */
export type PackFound =
  | { kind: 'refused'; rejection: Rejection }
  | { kind: 'offered'; name: string; tally: Tally }
  | { kind: 'done'; tally: Tally };

interface PackBoxProps {
  /** How many of one's own, or changed, there are to pass on. */
  own: number;
  found: PackFound | undefined;
  onExport: () => void;
  onFile: (file: File) => void;
  onTake: (replace: boolean) => void;
  onDrop: () => void;
}

/** Passing one's own ways on to somebody, and taking theirs in. */
export function PackBox({ own, found, onExport, onFile, onTake, onDrop }: PackBoxProps) {
  const { t } = useSpeech();
  const [replace, setReplace] = useState(false);
  return (
    <section className="packs" aria-labelledby="packs-title">
      <h2 id="packs-title">{t('packs.title')}</h2>
      <p>{t('packs.lead')}</p>
      <div className="packs__do">
        <Button disabled={own === 0} onClick={onExport}>
          {t('packs.export', { count: own })}
        </Button>
        <FileButton accept=".json,application/json" label={t('packs.import')} onFile={onFile}>
          {t('packs.import')}
        </FileButton>
      </div>
      {found?.kind === 'refused' && <Refused rejection={found.rejection} />}
      {found?.kind === 'done' && (
        <Notice>
          <p role="status">{t('packs.done')}</p>
        </Notice>
      )}
      {found?.kind === 'offered' && (
        <Dialog
          title={t('packs.offer', { title: found.name })}
          onClose={onDrop}
          actions={
            <>
              <Button onClick={onDrop}>{t('common.cancel')}</Button>
              <Button look="primary" onClick={() => onTake(replace)}>
                {t('packs.take')}
              </Button>
            </>
          }
        >
          <TallyList tally={found.tally} />
          {found.tally.conflicts > 0 && <Tick on={replace} label={t('packs.replace')} onChange={setReplace} />}
        </Dialog>
      )}
    </section>
  );
}
