import '../../components/library/library.css';
import { startPage } from '../page/start-page';
import { LibraryPage } from './LibraryPage';

void startPage(LibraryPage, 'library.title');
