import { Readable } from 'node:stream';
import { type EndpointShape } from '@titles/shared/contract/endpoint';
import { DomainError, type FieldError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { coerced } from './coerced';

z.config(z.locales.zhCN());

const parts = ['params', 'query', 'body'] as const;
type Part = (typeof parts)[number];

/**
 * The validated input of an endpoint: query and params read from text by their schema, unknown names refused.
 * Throws `bad-input` with the path of each wrong field.
 */
export function readInput(
  endpoint: Pick<EndpointShape, Part>,
  request: Readonly<Record<Part, unknown>>,
): Record<string, unknown> {
  if (request.body instanceof Readable)
    throw new DomainError('bad-input', undefined, [{ path: 'body', message: '请以 JSON 发送' }]);
  const input: Record<string, unknown> = {};
  const wrong: FieldError[] = [];
  for (const part of parts) {
    const schema = endpoint[part] ?? nothing;
    const sent =
      part === 'body' ? bodyOf(endpoint, request) : coerced(schema, { ...(request[part] as object) });
    const parsed = z.safeParse(schema, sent);
    if (parsed.success) {
      input[part] = parsed.data;
      wrong.push(...unknownNames(sent, parsed.data, part));
    } else {
      wrong.push(...parsed.error.issues.flatMap((issue) => fieldErrors(issue, part)));
    }
  }
  if (wrong.length > 0) throw new DomainError('bad-input', undefined, wrong);
  return input;
}

const nothing = z.object({});

/** No body is as good as an empty one, where that is as good as any. */
const bodyOf = (endpoint: Pick<EndpointShape, 'body'>, { body }: { body: unknown }): unknown =>
  body ?? (endpoint.body && !takesNothing(endpoint.body) ? undefined : {});

/** Whether an endpoint can do without a body: it takes none, or none that it must have. */
export const takesNothing = (schema: z.core.$ZodType): boolean => z.safeParse(schema, {}).success;

/** One error a field; unknown names of a strict object count as fields. */
function fieldErrors(issue: z.core.$ZodIssue, part: Part): FieldError[] {
  const places =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return places.map((place) => ({ path: [part, ...place].join('.'), message: issue.message }));
}

/** Names that were sent but are not in the parsed value, at any depth. */
function unknownNames(sent: unknown, read: unknown, path: string): FieldError[] {
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    const here = `${path}.${name}`;
    return Object.hasOwn(read, name)
      ? unknownNames(value, (read as Record<string, unknown>)[name], here)
      : [{ path: here, message: '没有这一项' }];
  });
}
