import {
  type AnyShape,
  type Contract,
  isDownload,
  isEndpoint,
  isUpload,
  Refusal,
} from '@titles/shared/contract/endpoint';
import { errors, type ErrorCode } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { takesNothing } from './input';

type Json = Record<string, unknown>;
type Schema = z.core.$ZodType;

const ALWAYS: readonly ErrorCode[] = ['bad-input', 'too-many-attempts', 'internal'];
const SIGNED_IN: readonly ErrorCode[] = ['not-signed-in', 'not-allowed'];

/** The contract as an OpenAPI 3.1 document. */
export function openapi(contract: Contract): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of endpointsOf(contract)) {
    const [method, route] = endpoint.route.split(' ') as [string, string];
    const path = (paths[route.replace(/:(\w+)/g, '{$1}')] ??= {});
    path[method.toLowerCase()] = operation(name, endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title: '江门市职称宣传服务接口', version: '1' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Refusal: jsonSchema(Refusal, 'output') },
    },
  };
}

/** Every endpoint of a contract with its dotted name: `seasons.list`. */
export function endpointsOf(contract: Contract, prefix = ''): [string, AnyShape][] {
  return Object.entries(contract).flatMap(([name, value]): [string, AnyShape][] =>
    isEndpoint(value) ? [[prefix + name, value]] : endpointsOf(value, `${prefix}${name}.`),
  );
}

function operation(name: string, endpoint: AnyShape): Json {
  const open = endpoint.access === 'anyone';
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary: endpoint.summary,
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...('once' in endpoint ? [KEY] : []),
    ],
    ...requestBody(endpoint),
    ...(!open && { security: [{ session: [] }] }),
    responses: {
      ...answers(endpoint),
      ...refusals([
        ...ALWAYS,
        ...(open ? [] : SIGNED_IN),
        ...('renews' in endpoint ? (['not-signed-in'] as const) : []),
        ...(isDownload(endpoint) ? (['no-such-part'] as const) : []),
        ...(isUpload(endpoint) ? (['too-large'] as const) : []),
        ...('once' in endpoint ? (['conflict', 'busy'] as const) : []),
        ...(endpoint.errors ?? []),
      ]),
    },
  };
}

function requestBody(endpoint: AnyShape): Json {
  if (isUpload(endpoint))
    return {
      requestBody: {
        required: true,
        description: `The file itself, at most ${endpoint.limit} bytes`,
        ...bytes(endpoint.accepts),
      },
    };
  if (isDownload(endpoint) || !endpoint.body) return {};
  const required = !takesNothing(endpoint.body);
  return { requestBody: { required, ...content(jsonSchema(endpoint.body, 'input')) } };
}

function answers(endpoint: AnyShape): Json {
  if (!isDownload(endpoint))
    return { 200: { description: 'OK', ...content(jsonSchema(endpoint.result, 'output')) } };
  return {
    200: { description: 'The file', ...bytes(endpoint.answers) },
    206: {
      description: 'The part that the Range header asks for, or several',
      ...bytes([...endpoint.answers, 'multipart/byteranges']),
    },
    304: { description: 'Unchanged, by If-None-Match or If-Modified-Since' },
    412: { description: 'Another file than wanted, by If-Match or If-Unmodified-Since' },
  };
}

const KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same request with the same key is carried out once and answered alike for a day',
  schema: { type: 'string', pattern: '^[\\w-]{16,64}$' },
};

const bytes = (types: readonly string[]) => ({
  content: Object.fromEntries(types.map((type) => [type, {}])),
});

const content = (schema: Json) => ({ content: { 'application/json': { schema } } });

function parameters(place: 'path' | 'query', schema?: Schema): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

/** One response a status; codes that share a status are listed together. */
function refusals(codes: readonly ErrorCode[]): Json {
  const responses: Record<number, { description: string }> = {};
  for (const code of new Set(codes)) {
    const { status } = errors[code];
    const earlier = responses[status]?.description;
    responses[status] = {
      description: earlier ? `${earlier}, ${code}` : code,
      ...content({ $ref: '#/components/schemas/Refusal' }),
    };
  }
  return responses;
}

function jsonSchema(schema: Schema, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
