/** Openers and questions of alternatives carry places too: `{affected}`. */
import type { Finding } from '../detect/types';
import { audienceOf } from './wording/audience';
import { hint } from './wording/hints';
import { normOf } from './wording/norm';
import { purposeOf } from './wording/purpose';
import { topicOf } from './wording/topic';

const PLACE = /\{(\w+)\}/g;

/**
 * `text` with its places filled as far as the finding knows them and "..." elsewhere, so that no brace is ever shown.
 * Without a finding (the library by itself) every place reads "...".
 */
export function fillPlaces(text: string, finding?: Finding): string {
  return text.replace(PLACE, (_place, name: string) => (finding ? known(name, finding) : null) ?? '...');
}

/** How many places of `text` would stay open. */
export function openPlaces(text: string, finding: Finding): number {
  return [...text.matchAll(PLACE)].filter(([, name = '']) => known(name, finding) === null).length;
}

function known(name: string, finding: Finding): string | null {
  switch (name) {
    case 'audience':
      return audienceOf(finding).text;
    case 'contact':
      return hint('contact', finding.language);
    case 'norm':
      return normOf(finding);
    case 'purpose':
      return purposeOf(finding);
    case 'topic':
      return topicOf(finding);
    default:
      return null;
  }
}
