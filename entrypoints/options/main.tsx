import '../../components/settings/settings.css';
import { startPage } from '../page/start-page';
import { SettingsPage } from './SettingsPage';

void startPage(SettingsPage, 'nav.settings');
