import type { Language, PatternId } from '../detect/types';

export type Sensitivity = 'quiet' | 'balanced' | 'thorough';

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
}

export const DEFAULT_SETTINGS: Settings = {
  interfaceLanguage: 'auto',
  sensitivity: 'balanced',
  patternsOff: [],
  badge: false,
  docsOn: true,
};
