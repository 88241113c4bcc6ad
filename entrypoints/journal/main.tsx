import '../../components/journal/journal.css';
import { ourJournal } from '../../lib/journal/open';
import { startPage } from '../page/start-page';
import { JournalPage } from './JournalPage';

// Opened while the page is being drawn; whoever reads from it says what is wrong with it.
ourJournal().catch(() => undefined);
void startPage(JournalPage, 'journal.title');
