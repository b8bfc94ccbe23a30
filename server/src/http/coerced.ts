import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Wrapper = { innerType: Schema };

const wrappers = new Set(['optional', 'nullable', 'default', 'catch', 'readonly']);

function bare(schema: Schema): Schema {
  return wrappers.has(schema._zod.def.type)
    ? bare((schema._zod.def as unknown as Wrapper).innerType)
    : schema;
}

/** Text from an address, as the schema wants it: numbers, booleans, lists. What does not read so stays text. */
export function coerced(schema: Schema, text: unknown): unknown {
  const target = bare(schema);
  if (target instanceof z.ZodMiniObject && typeof text === 'object' && text !== null)
    return Object.fromEntries(
      Object.entries(text).map(([name, value]) => {
        // What every object has, `constructor` and `__proto__`, is no field.
        const field = Object.hasOwn(target.shape, name) && (target.shape as Record<string, Schema>)[name];
        return [name, field ? coerced(field, value) : value];
      }),
    );
  if (target instanceof z.ZodMiniArray && text !== undefined)
    return (Array.isArray(text) ? text : [text]).map((item) => coerced(target.def.element, item));
  if (typeof text !== 'string') return text;
  if (target instanceof z.ZodMiniNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (target instanceof z.ZodMiniBoolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
