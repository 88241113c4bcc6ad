import { useSpeech } from '../ui/i18n';
import { CheckIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import type { SaveState } from './use-autosave';

/** One quiet line, and a plain one when something could not be kept. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useSpeech();
  const failed = state !== 'clean' && state !== 'waiting' && state !== 'saved';
  if (failed) return <Notice problem>{t(state === 'storage-unavailable' ? 'save.storage' : 'save.failed')}</Notice>;
  return (
    <p className="save" role="status">
      {state === 'saved' && <CheckIcon size={15} />}
      {state === 'saved' ? t('save.saved') : state === 'waiting' ? t('save.waiting') : t('save.clean')}
    </p>
  );
}
