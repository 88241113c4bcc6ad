import { sources } from '../../lib/advise/packs';
import { useSpeech } from '../ui/i18n';

/** Where a piece of advice comes from, and how well we know that: whoever leans on it may know what it stands on. */
export function Sources({ ids }: { ids: string[] }) {
  const { t, language } = useSpeech();
  const known = sources();
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = known[id];
        return (
          <li key={id}>
            <span>{(language === 'nl' ? source?.citationNl : source?.citation) ?? id}</span>
            {source && (
              <span className="sources__sure">
                {source.kind !== 'practice' && `${t(`library.source.${source.kind}`)} `}
                {t(`library.sure.${source.status}`)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
