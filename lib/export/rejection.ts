/** Why a file was not taken. Codes and paths only, never a word out of the file: the interface puts it into words. */

/** What is wrong with one value. */
export type Problem =
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-field'
  | 'not-a-date'
  | 'not-an-id'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'duplicate'
  | 'empty';

/**
 * empty: nothing in it. too-large: more than we read. not-json: no JSON. truncated: ours, but the end is missing.
 * foreign: JSON of something else. newer-version: ours, of a later version. invalid: ours, but `path` is not as it should be.
 */
export type RejectionCode = 'empty' | 'too-large' | 'not-json' | 'truncated' | 'foreign' | 'newer-version' | 'invalid';

export interface Rejection {
  code: RejectionCode;
  /** Only with `invalid`: where, as in `entries[3].outcome`. Names of fields that are not ours are not repeated. */
  path?: string;
  problem?: Problem;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; rejection: Rejection };
