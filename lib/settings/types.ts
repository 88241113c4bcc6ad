import type { Language, PatternId } from '../detect/types';

export type Sensitivity = 'quiet' | 'balanced' | 'thorough';

/** After how many months people are asked what is to become of an entry. 0: they are not asked. */
export const RETENTION_MONTHS = [0, 3, 6, 12, 24] as const;
export type RetentionMonths = (typeof RETENTION_MONTHS)[number];

/** What the user can set. Kept in extension storage, versioned. */
export interface Settings {
  /** Interface language; `auto` follows the browser. */
  interfaceLanguage: Language | 'auto';
  sensitivity: Sensitivity;
  /** Patterns the user switched off. */
  patternsOff: PatternId[];
  /** Number of passages on the toolbar icon. Off unless asked for. */
  badge: boolean;
  /** Google Docs is granted at install; this switches it off. */
  docsOn: boolean;
  retentionMonths: RetentionMonths;
  /** Also remind by a notification of the system. Off unless asked for: it needs a permission of its own. */
  notifications: boolean;
  /** Moment (ISO 8601) until which nothing is read or marked anywhere; null when not paused. */
  pausedUntil: string | null;
  /** Host names of sites that stay granted but are not read for now. */
  quietSites: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  interfaceLanguage: 'auto',
  sensitivity: 'balanced',
  patternsOff: [],
  badge: false,
  docsOn: true,
  retentionMonths: 6,
  notifications: false,
  pausedUntil: null,
  quietSites: [],
};
