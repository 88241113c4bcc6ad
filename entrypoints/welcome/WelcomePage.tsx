import { useSpeech } from '../../components/ui/i18n';
import { PageFrame } from '../../components/ui/PageFrame';
import { Welcome } from '../../components/welcome/Welcome';

export function WelcomePage() {
  const { t } = useSpeech();
  return (
    <PageFrame title={t('welcome.lead')} lead={t('welcome.more')}>
      <Welcome />
    </PageFrame>
  );
}
