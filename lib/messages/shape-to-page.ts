/** Guards on receipt in a page. Apart from those of the background, which are heavier: every frame carries these. */
import { type Check, count, nothing, object, optional, text } from './checks';
import type { ToPage } from './protocol';

const passage = object({ id: text });

export const TO_PAGE: Record<keyof ToPage, Check> = {
  'list-passages': nothing,
  'open-passage': object({ id: text, from: optional(count) }),
  'reveal-passage': passage,
  'go-to-passage': object({ id: text, label: text, said: text }),
  'set-aside-passage': passage,
  'focus-card': nothing,
  'take-focus': nothing,
  say: object({ said: text }),
  'look-anyway': nothing,
  refresh: nothing,
};
