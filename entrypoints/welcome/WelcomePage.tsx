import { WhereToWrite } from '../../components/settings/WhereToWrite';
import { useSpeech } from '../../components/ui/i18n';
import { PageFrame } from '../../components/ui/PageFrame';
import { Welcome } from '../../components/welcome/Welcome';
import { useSites } from '../page/use-sites';

export function WelcomePage() {
  const { t } = useSpeech();
  const { rows, switchSite, add } = useSites(t('settings.docs.hint'));
  return (
    <PageFrame title={t('welcome.lead')} lead={t('welcome.more')}>
      <Welcome>
        <WhereToWrite sites={rows} onSwitch={switchSite} onAdd={add} />
      </Welcome>
    </PageFrame>
  );
}
