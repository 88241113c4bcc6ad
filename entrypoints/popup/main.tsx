import '../../components/popup/popup.css';
import { startPage } from '../page/start-page';
import { PopupPage } from './PopupPage';

void startPage(PopupPage, 'app.name');
