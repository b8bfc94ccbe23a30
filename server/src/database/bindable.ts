/** A value libsql can bind. */
type Bindable = string | number | bigint | null | ArrayBufferView;

/**
 * Turns a query parameter into what libsql binds: dates become UTC text, booleans 0 and 1, undefined null.
 * Throws for everything else, since libsql would abort the whole process.
 */
export function bindable(value: unknown): Bindable {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  if (ArrayBuffer.isView(value)) return value;
  throw new TypeError(
    `A query parameter is ${Object.prototype.toString.call(value)}, which cannot be bound.`,
  );
}
