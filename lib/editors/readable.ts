/** What may be read at all. Everything that is not plainly a place to write several lines in stays unread. */

/** Roles of fields that look up or choose instead of holding a text. */
const LOOKUP_ROLES = new Set(['searchbox', 'combobox', 'spinbutton']);
const LOOKUP_KEYS = new Set(['search', 'go']);
const SECRET = /password|one-time-code|^cc-/;
/** What pages call the one line above a text; they make it of a textarea so that it wraps. */
const HEADING = /title|subject|heading|titel|onderwerp/i;
const NAMING = /^(id|name|placeholder|aria-label)$|^data-.*id$/;

/** Whether this element says that it takes one line, a search or a secret. */
export function isOneLineOrSecret(element: Element): boolean {
  if (element.getAttribute('aria-multiline') === 'false') return true;
  if (LOOKUP_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (LOOKUP_KEYS.has(element.getAttribute('enterkeyhint') ?? '')) return true;
  if (isTextarea(element) ? element.rows === 1 && HEADING.test(namesOf(element)) : element.localName === 'h1')
    return true;
  return (element.getAttribute('autocomplete') ?? '').split(/\s+/).some((token) => SECRET.test(token));
}

function namesOf(element: Element): string {
  return [...element.attributes].map(({ name, value }) => (NAMING.test(name) ? value : '')).join();
}

/** Whether the page says that the reader is not the writer of this text. */
export function isReadOnly(element: Element): boolean {
  if (element.getAttribute('aria-readonly') === 'true' || element.getAttribute('aria-disabled') === 'true') return true;
  return isTextarea(element) && (element.readOnly || element.matches(':disabled'));
}

/** Whether the text is drawn as dots, which makes it a secret whatever the element is. */
export function isMasked(element: Element): boolean {
  const security = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return security !== '' && security !== 'none';
}

/** By name, not by class: an element of another frame is no instance of ours. */
export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea' && element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}
