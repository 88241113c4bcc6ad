/** Guards on receipt: does a message have the shape the protocol promises? Unknown extra fields are harmless and ignored. */

import { DISMISSAL_KINDS, OUTCOMES, SITE_TYPES } from '../journal/types';

type Check = (value: unknown) => boolean;

const flag: Check = (value) => typeof value === 'boolean';
const text: Check = (value) => typeof value === 'string';
const count: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const object =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

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

const nothing = object({});
const outcome = oneOf(...OUTCOMES);
const siteType = oneOf(...SITE_TYPES);

/** One entry a message type, both directions. */
const REQUESTS: Record<string, Check> = {
  analyse: object({
    blocks: listOf(object({ key: text, text })),
    changed: listOf(text),
    documentId: text,
  }),
  'page-settings': nothing,
  'inject-card': nothing,
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
  'document-state': object({ documentId: text }),
  'passage-vanished': object({ finding, siteType }),
  'keep-taken-out': object({ id: text, outcome: (value) => value === null || outcome(value) }),
  'journal-changed': nothing,
  'erase-everything': nothing,
  'list-passages': nothing,
  'open-passage': object({ id: optional(text) }),
  'reveal-passage': object({ id: text }),
  'look-anyway': nothing,
  refresh: nothing,
};

export function isRequest(message: unknown): message is { type: string; request: unknown } {
  if (typeof message !== 'object' || message === null) return false;
  const { type, request } = message as { type?: unknown; request?: unknown };
  return typeof type === 'string' && Object.hasOwn(REQUESTS, type) && (REQUESTS[type] as Check)(request);
}
