/** Reading data of unknown shape: a reader gives a value of its type, or refuses and names the place. */
import type { Problem } from './rejection';

export type Reader<T> = (value: unknown, path: string) => T;

/** Thrown by readers. Carries the place and the problem, never the value. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly path: string,
    readonly problem: Problem,
  ) {
    super(`${path}: ${problem}`);
  }
}

/** Text of at most `longest` UTF-16 units. */
export function text(longest: number, { empty = true }: { empty?: boolean } = {}): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw new Refusal(path, wrongType(value));
    if (value.length > longest) throw new Refusal(path, 'too-long');
    if (!empty && value.trim() === '') throw new Refusal(path, 'empty');
    return value;
  };
}

/** A name we may use as a key and in an address: letters, digits, "-" and "_". */
export const id: Reader<string> = (value, path) => {
  const read = text(100)(value, path);
  if (!/^[\w-]+$/.test(read)) throw new Refusal(path, 'not-an-id');
  return read;
};

export function oneOf<Name extends string | number>(names: readonly Name[]): Reader<Name> {
  return (value, path) => {
    const found = names.find((name) => name === value);
    if (found !== undefined) return found;
    throw new Refusal(path, typeof value === typeof names[0] ? 'unknown-value' : wrongType(value));
  };
}

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Refusal(path, wrongType(value));
  return value;
};

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Reader<number> {
  return (value, path) => {
    if (typeof value !== 'number') throw new Refusal(path, wrongType(value));
    if (!Number.isInteger(value) || value < least || value > most) throw new Refusal(path, 'out-of-range');
    return value;
  };
}

/** A moment exactly as `Date.toISOString` writes it, so that moments sort as text. */
export const moment: Reader<string> = (value, path) => {
  const read = text(30)(value, path);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(read)) throw new Refusal(path, 'not-a-date');
  return existing(read, read, path);
};

/** YYYY-MM-DD, and a day that exists. */
export const day: Reader<string> = (value, path) => {
  const read = text(10)(value, path);
  if (!/^\d{4}-\d\d-\d\d$/.test(read)) throw new Refusal(path, 'not-a-date');
  return existing(read, `${read}T00:00:00.000Z`, path);
};

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : reader(value, path));
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : reader(value, path));
}

export interface ListLimits<T> {
  most: number;
  /** Refuses an empty list. */
  filled?: boolean;
  /** Refuses two items with the same key. */
  key?: (item: T) => string;
}

export function list<T>(reader: Reader<T>, { most, filled = false, key }: ListLimits<T>): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Refusal(path, wrongType(value));
    if (value.length > most) throw new Refusal(path, 'too-many');
    if (filled && value.length === 0) throw new Refusal(path, 'empty');
    const seen = new Set<string>();
    return value.map((item, index) => {
      const read = reader(item, `${path}[${index}]`);
      if (key) {
        if (seen.has(key(read))) throw new Refusal(`${path}[${index}]`, 'duplicate');
        seen.add(key(read));
      }
      return read;
    });
  };
}

/** An object with exactly these fields; a field whose reader takes `undefined` may be absent, and then stays absent. */
export function object<T extends object>(fields: { [Field in keyof Required<T>]: Reader<T[Field]> }): Reader<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(path, wrongType(value));
    if (Object.keys(value).some((name) => !Object.hasOwn(fields, name))) throw new Refusal(path, 'unknown-field');
    const given = value as Record<string, unknown>;
    const read = Object.entries<Reader<unknown>>(fields).flatMap(([name, reader]) => {
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      const inner = reader(own, path === '' ? name : `${path}.${name}`);
      return inner === undefined ? [] : [[name, inner] as const];
    });
    return Object.fromEntries(read) as T;
  };
}

function wrongType(value: unknown): Problem {
  return value === undefined ? 'missing' : 'wrong-type';
}

/** 31 February looks like a date and is none. */
function existing(read: string, iso: string, path: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) throw new Refusal(path, 'not-a-date');
  return read;
}
