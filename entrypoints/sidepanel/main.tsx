import '../../components/sidepanel/sidepanel.css';
import { startPage } from '../page/start-page';
import { SidePanelPage } from './SidePanelPage';

void startPage(SidePanelPage, 'panel.title');
