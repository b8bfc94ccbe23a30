import { type AnyShape, isUpload } from '@titles/shared/contract/endpoint';
import fc, { type Arbitrary } from 'fast-check';
import * as z from 'zod/mini';
import { admitted, type JsonSchema, NASTY, rawBodies, unexpected } from './fuzz-values';

export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}
interface Parts {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

const schemaOf = (schema: z.core.$ZodType | undefined): JsonSchema =>
  (schema
    ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    : { type: 'object' }) as JsonSchema;

const json = { 'content-type': 'application/json' };

/** A request that the contract admits. */
export function validRequests(shape: AnyShape, ids: readonly string[]): Arbitrary<FuzzRequest> {
  return partsOf(shape, ids).map((parts) => written(shape, parts));
}

/** A request with something wrong: a field, an unknown one, the whole body, its type, its encoding, or a header. */
export function brokenRequests(shape: AnyShape, ids: readonly string[]): Arbitrary<FuzzRequest> {
  const parts = partsOf(shape, ids);
  const put = (request: FuzzRequest, body: string): FuzzRequest => ({ ...request, headers: json, body });
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(parts, unexpected, fc.nat())
        .map(([good, value, at]) => written(shape, replaced(good, value, at))),
    },
    fc
      .tuple(parts, fc.constantFrom('__proto__', 'constructor', 'extra', 'id'), unexpected)
      .map(([good, name, value]) =>
        written(shape, {
          ...good,
          query: name === 'id' ? { ...good.query, [name]: 'x' } : good.query,
          body: typeof good.body === 'object' ? { ...good.body, [`${name}!`]: value } : value,
        }),
      ),
    fc.tuple(parts, fc.constantFrom(...rawBodies)).map(([good, body]) => put(written(shape, good), body)),
    fc
      .tuple(parts, fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data', 'image/png', ''))
      .map(([good, type]) => ({ ...written(shape, good), headers: { 'content-type': type }, body: '<a/>' })),
    fc.tuple(parts, fc.constantFrom(...NASTY)).map(([good, text]) => {
      const request = written(shape, good);
      return {
        ...request,
        path: `${request.path.split('?', 1)[0]!}?a=1&a=2&__proto__[x]=1&${encodeURIComponent(wellFormed(text))}`,
      };
    }),
    parts.map((good) => ({ ...written(shape, good), path: `${written(shape, good).path}%E0%A4%A` })),
    fc
      .tuple(parts, fc.constantFrom('Bearer ', `Bearer ${'A'.repeat(8000)}`, 'Basic YTpi', `Bearer ' OR 1=1`))
      .map(([good, authorization]) => {
        const request = written(shape, good);
        return { ...request, headers: { ...request.headers, authorization } };
      }),
  );
}

const partsOf = (shape: AnyShape, ids: readonly string[]): Arbitrary<Parts> =>
  fc.record({
    params: admitted(schemaOf(shape.params), ids) as Arbitrary<Record<string, unknown>>,
    query: admitted(schemaOf(shape.query), ids) as Arbitrary<Record<string, unknown>>,
    body: 'body' in shape && shape.body ? admitted(schemaOf(shape.body), ids) : fc.constant(undefined),
  });

function written(shape: AnyShape, { params, query, body }: Parts): FuzzRequest {
  const [method, route] = shape.route.split(' ') as [string, string];
  const path = route.replace(/:(\w+)/g, (_, name: string) => inAddress(params[name]) || 'none');
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${inAddress(name)}=${inAddress(value)}`);
  return {
    method,
    path: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path,
    headers: isUpload(shape) ? { 'content-type': shape.accepts[0] } : body === undefined ? {} : json,
    ...(isUpload(shape) ? { body: 'no such file' } : body !== undefined && { body: JSON.stringify(body) }),
  };
}

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/g, '?');
const inAddress = (value: unknown): string =>
  encodeURIComponent(wellFormed(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))).slice(
    0,
    3000,
  );

/** One field somewhere in the parts becomes something else, or goes away. */
function replaced(parts: Parts, value: unknown, at: number): Parts {
  const copy = structuredClone(parts);
  const places: { holder: Record<string, unknown>; name: string }[] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const name of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, name });
      visit((holder as Record<string, unknown>)[name]);
    }
  };
  visit(copy.params);
  visit(copy.query);
  visit({ body: copy.body });
  visit(copy.body);
  const place = places[at % Math.max(places.length, 1)];
  if (!place) return { ...copy, body: value };
  if (place.name === 'body') return { ...copy, body: value };
  if (at % 7 === 0) Reflect.deleteProperty(place.holder, place.name);
  else place.holder[place.name] = value;
  return copy;
}
