/** What one sees. */
import './google-docs/ink';
import './google-docs/looks';
