/** Reading and marking, in a Google document and in whatever else it could be. */
import './google-docs/marks';
import './google-docs/parts';
import './google-docs/variations';
