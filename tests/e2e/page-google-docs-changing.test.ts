/** Putting a wording into the document, also in Dutch, and an extension that is updated meanwhile, which comes last. */
import './google-docs/replace';
import './google-docs/dutch';
import './google-docs/updated';
