import fc, { type Arbitrary } from 'fast-check';

export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** Texts that break what is careless with text. */
export const NASTY = [
  `'; DROP TABLE accounts; --`,
  `" OR ""="`,
  `1' UNION SELECT token_hash FROM sessions --`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}%s%n',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  '😀'.repeat(40),
  '江'.repeat(130),
  '\u202e\u200b\ufeff',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '%00%ff%E0%A4%A',
  '\r\nSet-Cookie: a=b',
  'x'.repeat(5000),
];

const instants = ['2026-11-23T08:00:00.000Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'];
const days = ['2026-11-23', '2027-03-31', '0001-01-01', '9999-12-31'];

/** Whatever a JSON Schema admits; texts are nasty where they may be, ids are often those of something real. */
export function admitted(
  schema: JsonSchema,
  ids: readonly string[],
  root = schema,
  depth = 0,
): Arbitrary<unknown> {
  const again = (part: JsonSchema) => admitted(part, ids, root, depth + 1);
  if (depth > 12) return fc.constant(null);
  if (schema.$ref) return again(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const among = schema.anyOf ?? schema.oneOf;
  if (among) return fc.oneof(...among.map(again));
  if (schema.allOf) return again(Object.assign({}, ...schema.allOf) as JsonSchema);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return object(schema, again);
    case 'array':
      return fc.array(again(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
      });
    case 'string':
      return text(schema, ids);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -(2 ** 31), -(2 ** 53) + 1),
        max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 53 - 1),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e300, max: schema.maximum ?? 1e300, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function object(schema: JsonSchema, again: (part: JsonSchema) => Arbitrary<unknown>): Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, again(part)] as const);
  const more = schema.additionalProperties;
  if (fields.length === 0 && typeof more === 'object')
    return fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), again(more), { maxKeys: 3 });
  const required = (schema.required ?? []).filter((name) => name in (schema.properties ?? {}));
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] });
}

function text(schema: JsonSchema, ids: readonly string[]): Arbitrary<string> {
  const { minLength = 0, maxLength = 5000 } = schema;
  if (schema.format === 'date-time') return fc.constantFrom(...instants);
  if (schema.format === 'date') return fc.constantFrom(...days);
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    const real = ids.filter((id) => pattern.test(id));
    const made = fc.stringMatching(pattern);
    return real.length > 0 ? fc.oneof(fc.constantFrom(...real), made) : made;
  }
  const nasty = NASTY.map((one) => one.slice(0, maxLength)).filter((one) => one.length >= minLength);
  const plain = fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 30)),
    unit: 'grapheme',
  });
  return nasty.length > 0 ? fc.oneof(fc.constantFrom(...nasty), plain) : plain;
}

const deep = (levels: number, wrap: (inner: string) => string): string => {
  let text = '1';
  for (let level = 0; level < levels; level++) text = wrap(text);
  return text;
};

/** Values that no field expects. */
export const unexpected: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    -0,
    2 ** 53,
    2 ** 63,
    '',
    ' ',
    [],
    {},
    [[]],
    '2026-02-30',
  ),
  fc.constantFrom('0000-00-00', '+275760-09-13T00:00:00.001Z', '1e9', '0x10', 'NaN', 'undefined', '-0'),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { constructor: { prototype: 1 } },
    { length: 1e9 },
    { $ne: null },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Bodies that are no good JSON for anybody. */
export const rawBodies: readonly string[] = [
  '{',
  '[]',
  'null',
  '"text"',
  '1e999',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":1,"a":2}',
  '\u0000',
  '\ufeff{}',
  `"${'x'.repeat(300_000)}"`,
  deep(20_000, (inner) => `[${inner}]`),
  deep(5000, (inner) => `{"a":${inner}}`),
];
