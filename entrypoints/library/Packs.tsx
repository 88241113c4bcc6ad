import { useState } from 'react';
import { PackBox, type PackFound } from '../../components/library/PackBox';
import { useSpeech } from '../../components/ui/i18n';
import { EXPORT_TYPES, exportFileName } from '../../lib/export/file-name';
import { makePack, type Pack, packText } from '../../lib/export/pack';
import { parsePack } from '../../lib/export/parse-pack';
import { applyPack, previewPack } from '../../lib/journal/packs';
import { download } from '../page/download';
import { kept } from '../page/kept';
import type { Shelf } from './use-shelf';

/** Packs of alternatives, out and in. Nothing is taken in before somebody saw what it would do. */
export function Packs({ shelf, onChanged }: { shelf: Shelf; onChanged: () => Promise<void> }) {
  const { t } = useSpeech();
  const [pack, setPack] = useState<Pack>();
  const [found, setFound] = useState<PackFound>();
  const own = [...shelf.en, ...shelf.nl].filter(({ origin, changed }) => origin === 'own' || changed);

  const open = async (file: File) => {
    const parsed = parsePack(await file.text());
    if (!parsed.ok) return setFound({ kind: 'refused', rejection: parsed.rejection });
    const tally = await kept(() => previewPack(parsed.value));
    if (!tally.ok) return setFound(undefined);
    setPack(parsed.value);
    setFound({ kind: 'offered', name: parsed.value.name, tally: tally.value });
  };
  const take = async (replaceConflicts: boolean) => {
    if (!pack) return;
    const tally = await kept(() => applyPack(pack, { replaceConflicts }));
    setFound(tally.ok ? { kind: 'done', tally: tally.value } : undefined);
    await onChanged();
  };

  return (
    <PackBox
      own={own.length}
      found={found}
      onExport={() =>
        download(exportFileName('pack', new Date()), packText(makePack(t('packs.name'), own)), EXPORT_TYPES.pack)
      }
      onFile={open}
      onTake={take}
      onDrop={() => setFound(undefined)}
    />
  );
}
