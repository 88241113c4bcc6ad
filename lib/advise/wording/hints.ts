/** What stands in an open place until the writer fills it: an ellipsis and the question to answer. */
import type { Language } from '../../detect/types';

export type Place =
  | 'audience'
  | 'norm'
  | 'purpose'
  | 'incident'
  | 'contact'
  | 'affected'
  | 'topic'
  | 'attention'
  | 'number'
  | 'date'
  | 'start'
  | 'end'
  | 'review'
  | 'reply';

const HINTS: Record<Language, Record<Place, string>> = {
  en: {
    audience: 'you',
    norm: '... (what exactly?)',
    purpose: 'so that ... (for whom does it matter?)',
    incident: 'what happened',
    contact: 'me',
    affected: '... (who notices, and how?)',
    topic: '... (what is it about?)',
    attention: '... (what would you like people to weigh?)',
    number: '... (which number?)',
    date: '... (date)',
    start: '... (start date)',
    end: '... (end date)',
    review: '... (date)',
    reply: '... (date)',
  },
  nl: {
    audience: 'jullie',
    norm: '... (wat precies?)',
    purpose: 'zodat ... (voor wie telt het?)',
    incident: 'wat er is gebeurd',
    contact: 'mij',
    affected: '... (wie merkt het, en hoe?)',
    topic: '... (waar gaat het over?)',
    attention: '... (wat wil je dat mensen meewegen?)',
    number: '... (welk cijfer?)',
    date: '... (datum)',
    start: '... (begindatum)',
    end: '... (einddatum)',
    review: '... (datum)',
    reply: '... (datum)',
  },
};

/** The words for a place that is not filled. */
export function hint(place: Place, language: Language): string {
  return HINTS[language][place];
}

export function isPlace(name: string): name is Place {
  return name in HINTS.en;
}
