/** What guards are made of. Unknown extra fields are harmless and ignored. */

export type Check = (value: unknown) => boolean;

export const flag: Check = (value) => typeof value === 'boolean';
export const text: Check = (value) => typeof value === 'string';
export const count: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
export const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const object =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
export const nothing: Check = object({});
