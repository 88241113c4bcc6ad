import { useState } from 'react';
import { Section } from '../../components/settings/Section';
import { type BackupFound, DataBox, type Format } from '../../components/transfer/DataBox';
import { useSpeech } from '../../components/ui/i18n';
import { Notice } from '../../components/ui/Notice';
import type { Language } from '../../lib/detect/types';
import { type Backup, backupText, makeBackup } from '../../lib/export/backup';
import { followUpsCalendar } from '../../lib/export/calendar';
import { entriesCsv } from '../../lib/export/csv';
import { EXPORT_TYPES, exportFileName } from '../../lib/export/file-name';
import { entriesMarkdown } from '../../lib/export/markdown';
import { parseBackup } from '../../lib/export/parse-backup';
import { applyImport, previewImport, readForBackup } from '../../lib/journal/backup';
import type { ErrorCode } from '../../lib/messages/protocol';
import { readSettings, writeSettings } from '../../lib/platform/settings-store';
import { download } from '../page/download';
import { kept } from '../page/kept';

/** Everything out, everything in. */
export function Data({ onChanged }: { onChanged: () => Promise<void> }) {
  const { t, language } = useSpeech();
  const [backup, setBackup] = useState<Backup>();
  const [found, setFound] = useState<BackupFound>();
  const [nothing, setNothing] = useState(false);
  const [failure, setFailure] = useState<ErrorCode>();

  const save = async (format: Format) => {
    const now = new Date();
    const text = await kept(() => exported(format, language, now));
    setFailure(text.ok ? undefined : text.code);
    setNothing(text.ok && text.value === null);
    if (text.ok && text.value !== null) download(exportFileName(format, now), text.value, EXPORT_TYPES[format]);
  };
  const open = async (file: File) => {
    const parsed = parseBackup(await file.text());
    if (!parsed.ok) return setFound({ kind: 'refused', rejection: parsed.rejection });
    const preview = await kept(() => previewImport(parsed.value));
    setFailure(preview.ok ? undefined : preview.code);
    if (!preview.ok) return;
    setBackup(parsed.value);
    setFound({ kind: 'offered', ...preview.value });
  };
  const take = async (withSettings: boolean) => {
    if (!backup) return;
    const done = await kept(async () => {
      await applyImport(backup);
      if (withSettings) await writeSettings(backup.settings);
    });
    setFailure(done.ok ? undefined : done.code);
    setFound(done.ok ? { kind: 'done' } : undefined);
    await onChanged();
  };

  return (
    <Section title={t('data.title')} lead={t('data.lead')} id="data">
      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}
      <DataBox
        found={found}
        nothing={nothing}
        onExport={save}
        onFile={open}
        onTake={take}
        onDrop={() => setFound(undefined)}
      />
    </Section>
  );
}

/** Null: there is nothing to write in this format. */
async function exported(format: Format, language: Language, now: Date): Promise<string | null> {
  const kept = await readForBackup();
  switch (format) {
    case 'json':
      return backupText(makeBackup({ ...kept, settings: await readSettings() }, now));
    case 'csv':
      return entriesCsv(kept.entries);
    case 'md':
      return entriesMarkdown(kept.entries, language);
    case 'ics':
      return followUpsCalendar(kept.entries, { stamp: now, language });
  }
}
