import '../../components/journal/journal.css';
import { startPage } from '../page/start-page';
import { JournalPage } from './JournalPage';

void startPage(JournalPage, 'journal.title');
