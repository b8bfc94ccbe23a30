import { Implements } from '@titles/server/http/implements';
import { endpointsOf } from '@titles/server/http/openapi';
import { api } from '@titles/shared/contract/index';
import { endpoint, type Input } from '@titles/shared/contract/endpoint';
import { type FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { startServer, type TestServer } from '../support/server';

/** What is served beside the contract: the site's files, and codes for browsers beside the WeChat stand-in. */
const BESIDE = [
  ...['GET', 'HEAD'].flatMap((method) =>
    ['*', '/healthz', '/readyz', '/metrics', '/dev/inbox', '/dev/inbox.json', '/wechat/events'].map(
      (url) => `${method} ${url}`,
    ),
  ),
  'POST /dev/wechat/code',
  'POST /wechat/events',
];

describe('the contract is what is served', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
  });
  afterAll(() => server.close());

  test('route by route, both ways', () => {
    const served = routesOf(server.app.getHttpAdapter().getInstance());
    const named = endpointsOf(api).flatMap(([, { route }]) => {
      const [method, path] = route.split(' ') as [string, string];
      const here = `${method} /api${path}`;
      return method === 'GET' ? [here, `HEAD /api${path}`] : [here];
    });
    expect(served.sort()).toEqual([...named, ...BESIDE].sort());
  });
});

/** The routes of Fastify's own printed tree, one method and address each. */
function routesOf(instance: FastifyInstance): string[] {
  const lines = instance.printRoutes({ commonPrefix: false }).split('\n');
  const parts: string[] = [];
  return lines.flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S*) \(([A-Z, ]+)\)$|^([│ ]*)[├└]── (\S+)$/.exec(line);
    if (!found) return [];
    const depth = (found[1] ?? found[4] ?? '').length / 4;
    parts.length = depth;
    parts[depth] = found[2] ?? found[5] ?? '';
    const url = parts.join('');
    return (found[3] ?? '')
      .split(', ')
      .filter(Boolean)
      .map((method) => `${method} ${url}`);
  });
}

const lecture = endpoint({
  route: 'GET /lectures/:lectureId',
  summary: 'A lecture',
  access: ['employee'],
  params: z.object({ lectureId: z.string() }),
  result: z.object({ id: z.string() }),
});

/** Each line below is an error of the compiler: without the guard, `tsc -p test` fails at the expectation. */
export class Wrong {
  // @ts-expect-error the contract wants an id
  @Implements(lecture)
  incomplete() {
    return { nothing: 1 };
  }

  // @ts-expect-error the contract gives no seat
  @Implements(lecture)
  greedy({ params }: { params: { lectureId: string; seat: number } }) {
    return { id: `${params.lectureId}${params.seat}` };
  }

  @Implements(lecture)
  right({ params }: Input<typeof lecture>, caller: { accountId: string }) {
    return { id: params.lectureId + caller.accountId };
  }
}

test('nothing leaves but what the contract names', async () => {
  class Talkative {
    @Implements(lecture)
    get({ params }: Input<typeof lecture>) {
      return { id: params.lectureId, openid: 'secret' };
    }
  }
  const input = { params: { lectureId: 'l1' } };
  await expect(Promise.resolve(new Talkative().get(input))).resolves.toEqual({ id: 'l1' });
});
