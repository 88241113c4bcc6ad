/** Settings as they come back from storage: whatever is there, what comes out is complete and valid. Pure. */
import { PATTERN_IDS } from '../detect/types';
import { DEFAULT_SETTINGS, RETENTION_MONTHS, type Sensitivity, type Settings } from './types';

/** Raise it together with a step in `MIGRATIONS` when the meaning of a stored field changes. */
export const SETTINGS_VERSION = 1;

type Stored = Record<string, unknown>;

/** `n`: from version n - 1 to n. A field that is merely new needs no step: it gets its default. */
const MIGRATIONS: Record<number, (stored: Stored) => Stored> = {};

const SENSITIVITIES: Record<Sensitivity, true> = { quiet: true, balanced: true, thorough: true };
const LANGUAGES: Record<Settings['interfaceLanguage'], true> = { auto: true, en: true, nl: true };

/** One reader a field: its value out of stored data, or undefined when that is not valid. */
const READ: { [Field in keyof Settings]: (stored: unknown) => Settings[Field] | undefined } = {
  interfaceLanguage: (stored) => oneOf(stored, LANGUAGES),
  sensitivity: (stored) => oneOf(stored, SENSITIVITIES),
  patternsOff: (stored) =>
    Array.isArray(stored) ? PATTERN_IDS.filter((pattern) => stored.includes(pattern)) : undefined,
  badge: trueOrFalse,
  docsOn: trueOrFalse,
  retentionMonths: (stored) => RETENTION_MONTHS.find((months) => months === stored),
  notifications: trueOrFalse,
  pausedUntil: (stored) => (stored === null || isMoment(stored) ? stored : undefined),
  quietSites: (stored) => (Array.isArray(stored) ? [...new Set(stored.filter(isHost))] : undefined),
};

/**
 * Valid settings out of stored data of any shape and of any version up to ours. A field that cannot be read gets its
 * default; `presets` are defaults of the organisation, which come before ours.
 */
export function parseSettings(stored: unknown, presets: Partial<Settings> = {}): Settings {
  return readOver(readOver(DEFAULT_SETTINGS, presets), migrated(stored));
}

/** `settings` with the given fields changed; a field of the patch that is not valid changes nothing. */
export function mergeSettings(settings: Settings, patch: Partial<Settings>): Settings {
  return readOver(settings, { ...patch });
}

/** What is written to storage: the settings and the version they are in. */
export function storedSettings(settings: Settings): Stored {
  return { version: SETTINGS_VERSION, ...settings };
}

function readOver(settings: Settings, stored: { [Field in keyof Settings]?: unknown }): Settings {
  return {
    interfaceLanguage: READ.interfaceLanguage(stored.interfaceLanguage) ?? settings.interfaceLanguage,
    sensitivity: READ.sensitivity(stored.sensitivity) ?? settings.sensitivity,
    patternsOff: READ.patternsOff(stored.patternsOff) ?? [...settings.patternsOff],
    badge: READ.badge(stored.badge) ?? settings.badge,
    docsOn: READ.docsOn(stored.docsOn) ?? settings.docsOn,
    retentionMonths: READ.retentionMonths(stored.retentionMonths) ?? settings.retentionMonths,
    notifications: READ.notifications(stored.notifications) ?? settings.notifications,
    pausedUntil: nullOr(READ.pausedUntil(stored.pausedUntil), settings.pausedUntil),
    quietSites: READ.quietSites(stored.quietSites) ?? [...settings.quietSites],
  };
}

function migrated(stored: unknown): Stored {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  let data: Stored = { ...stored };
  const from = typeof data.version === 'number' ? data.version : 1;
  for (let version = from + 1; version <= SETTINGS_VERSION; version += 1) data = MIGRATIONS[version]?.(data) ?? data;
  return data;
}

function oneOf<Name extends string>(value: unknown, names: Record<Name, true>): Name | undefined {
  return typeof value === 'string' && Object.hasOwn(names, value) ? (value as Name) : undefined;
}

/** `null` is a value here, not the absence of one. */
function nullOr<T>(value: T | null | undefined, otherwise: T | null): T | null {
  return value === undefined ? otherwise : value;
}

/** Exactly as `Date.toISOString` writes it: a backup takes no other form. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 30) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

/** A host name as the address bar has it: no scheme, no path. */
function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 253 && /^[a-z0-9.:[\]-]+$/.test(value);
}

function trueOrFalse(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
