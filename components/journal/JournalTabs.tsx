import { useSpeech } from '../ui/i18n';

/** Ways to look at the journal; plain links within the page. */
export const LOOKS = [
  { look: 'list', href: '#/' },
  { look: 'heard', href: '#/heard' },
  { look: 'tempts', href: '#/tempts' },
  { look: 'rules', href: '#/rules' },
  { look: 'year', href: '#/year' },
] as const;

export type Look = (typeof LOOKS)[number]['look'];

export function JournalTabs({ now }: { now: Look }) {
  const { t } = useSpeech();
  return (
    <nav className="looks" aria-label={t('looks.title')}>
      {LOOKS.map(({ look, href }) => (
        <a key={look} href={href} aria-current={look === now ? 'page' : undefined}>
          {t(`looks.${look}`)}
        </a>
      ))}
    </nav>
  );
}
