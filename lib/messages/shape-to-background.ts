/** Guards on receipt in the background: does a message have the shape the protocol promises? */

import { DISMISSAL_KINDS, OUTCOMES, SITE_TYPES } from '../journal/types';
import { type Check, count, flag, listOf, nothing, object, oneOf, optional, text } from './checks';
import type { ToBackground } from './protocol';

const language = oneOf('en', 'nl');
const span = object({ start: Number.isInteger, end: Number.isInteger });
const slot = object({ text, span });
const finding = object({
  kinds: listOf(text),
  patterns: listOf(text),
  language,
  span,
  sentence: text,
  incidentSpan: optional(span),
  signals: listOf(object({ cue: text, span, role: text })),
  counterSignals: listOf(object({ id: text, cue: text, span })),
  slots: object({
    audience: optional(slot),
    norm: optional(slot),
    deadline: optional(slot),
    sanction: optional(slot),
    incident: optional(slot),
    purpose: optional(slot),
  }),
  severity: (value) => value === 1 || value === 2 || value === 3,
  confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
});

const outcome = oneOf(...OUTCOMES);
const siteType = oneOf(...SITE_TYPES);

/** One entry a message type. */
export const TO_BACKGROUND: Record<keyof ToBackground, Check> = {
  analyse: object({
    blocks: listOf(object({ key: text, text })),
    changed: listOf(text),
    documentId: text,
  }),
  'page-settings': nothing,
  'inject-card': nothing,
  'focus-frame': object({ frameId: count }),
  advise: object({ finding }),
  choose: object({
    outcome,
    finding,
    siteType,
  }),
  dismiss: object({ kind: oneOf(...DISMISSAL_KINDS), finding, documentId: text }),
  'undo-dismiss': object({ dismissalId: text }),
  'passage-count': object({ count }),
  'step-back': object({ documentId: text, quiet: flag }),
  'be-quiet': object({ what: oneOf('site', 'until-tomorrow'), quiet: flag }),
  'document-state': object({ documentId: text }),
  'passage-vanished': object({ finding, siteType }),
  'keep-taken-out': object({ id: text, outcome: (value) => value === null || outcome(value) }),
  'journal-changed': nothing,
  'erase-everything': nothing,
};
