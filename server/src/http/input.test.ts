import { DomainError, type FieldError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { readInput } from './input';

const endpoint = {
  params: z.object({ id: z.string() }),
  query: z.object({
    limit: z.optional(z.int().check(z.lte(50))),
    open: z.optional(z.boolean()),
    years: z.optional(z.array(z.int())),
    q: z.optional(z.nullable(z.string())),
  }),
  body: z.object({
    person: z.object({ name: z.string() }),
    tags: z.optional(z.array(z.object({ n: z.int() }))),
  }),
};
const good = { params: { id: '7' }, query: {}, body: { person: { name: '某' } } };

type Sent = Partial<typeof good> | { query: unknown } | { body: unknown };

const fieldsOf = (request: Sent): readonly FieldError[] => {
  try {
    readInput(endpoint, { ...good, ...request });
  } catch (error) {
    if (error instanceof DomainError) return error.fields;
  }
  return [];
};
const wrongOf = (request: Sent): string[] => fieldsOf(request).map(({ path }) => path);

test('a query is read from text by its schema', () => {
  const query = { limit: '20', open: 'false', years: ['2025', '2026'], q: '12' };
  expect(readInput(endpoint, { ...good, query })).toMatchObject({
    params: { id: '7' },
    query: { limit: 20, open: false, years: [2025, 2026], q: '12' },
  });
  expect(readInput(endpoint, { ...good, query: { years: '2026' } }).query).toEqual({ years: [2026] });
});

test('each wrong field is named with its path', () => {
  expect(wrongOf({ query: { limit: 'ten', open: '1' } })).toEqual(['query.limit', 'query.open']);
  expect(wrongOf({ query: { limit: '' } })).toEqual(['query.limit']);
  expect(wrongOf({ query: { limit: '51', q: ['a', 'b'] } })).toEqual(['query.limit', 'query.q']);
  expect(wrongOf({ body: { person: {}, tags: [{ n: 1 }, { n: 'x' }] } })).toEqual([
    'body.person.name',
    'body.tags.1.n',
  ]);
  expect(wrongOf({ body: undefined })).toEqual(['body']);
});

test('unknown names are refused at any depth', () => {
  const body = { person: { name: '某', phone: '1' }, tags: [{ n: 1, m: 2 }], extra: 1 };
  expect(wrongOf({ body })).toEqual(['body.person.phone', 'body.tags.0.m', 'body.extra']);
  expect(wrongOf({ query: { limmit: '1' } })).toEqual(['query.limmit']);
  const inherited = JSON.parse('{"constructor":"x","__proto__":"y","toString":"z"}') as object;
  expect(wrongOf({ query: inherited })).toEqual(['query.constructor', 'query.__proto__', 'query.toString']);
});

test('where no body is wanted, none or an empty one will do', () => {
  const none = { params: {}, query: {} };
  expect(readInput({}, { ...none, body: undefined })).toMatchObject({ body: {} });
  expect(() => readInput({}, { ...none, body: { a: 1 } })).toThrow(DomainError);
  const optional = { body: z.object({ a: z.optional(z.int()) }) };
  expect(readInput(optional, { ...none, body: undefined })).toMatchObject({ body: {} });
  expect(readInput(optional, { ...none, body: { a: 1 } })).toMatchObject({ body: { a: 1 } });
});

test('messages are Chinese', () => {
  expect(fieldsOf({ body: { person: {} } })).toEqual([
    { path: 'body.person.name', message: expect.stringMatching(/^无效输入/) as string },
  ]);
});
