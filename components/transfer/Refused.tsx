import type { Rejection } from '../../lib/export/rejection';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';

/** Why a file was not taken, in words; and that nothing was changed by it. */
export function Refused({ rejection }: { rejection: Rejection }) {
  const { t } = useSpeech();
  const { code, path, problem } = rejection;
  return (
    <Notice problem>
      <p>{t(`refused.${code}`)}</p>
      {path && problem && (
        <p>
          {t('refused.at')} <code>{path}</code>: {t(`refused.problem.${problem}`)}
        </p>
      )}
      <p>{t('refused.nothing')}</p>
    </Notice>
  );
}
