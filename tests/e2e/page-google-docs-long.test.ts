/** Documents of a hundred pages: what is done in them, and what is not. */
import './google-docs/long';
import './google-docs/idle';
