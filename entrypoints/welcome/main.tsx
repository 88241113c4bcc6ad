import '../../components/welcome/welcome.css';
import { startPage } from '../page/start-page';
import { WelcomePage } from './WelcomePage';

void startPage(WelcomePage, 'welcome.title');
