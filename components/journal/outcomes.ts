import type { Outcome } from '../../lib/journal/types';

/** In the order people meet them; no order of worth. */
export const OUTCOMES: Outcome[] = [
  'conversation-planned',
  'conversation-held',
  'rule-softened',
  'asked-those-concerned',
  'rule-kept',
  'formal-step',
  'waited',
  'not-a-rule',
];
