import '../../components/check/check.css';
import { startPage } from '../page/start-page';
import { CheckPage } from './CheckPage';

void startPage(CheckPage, 'check.title');
