import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { readConfig } from '@titles/server/config';
import { Database } from '@titles/server/database/database';
import { PublishedContent } from '@titles/server/http/published.service';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startProcess } from '../support/process';
import { startServer, type TestServer, withServer } from '../support/server';

interface Raw {
  status: number | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** A request whose answer is neither decompressed nor kept. */
const raw = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .once('error', reject)
      .end();
  });

/** Changes published content in one write, as a feature does. */
const entitle = ({ app }: TestServer, title: string) =>
  app.get(Database).write(async (manager) => {
    await manager.query(`DELETE FROM documents WHERE id = 'test'`);
    await manager.query(
      `INSERT INTO documents (id, title, number, issuer, issued_on, cites, version) VALUES ('test', ?, NULL, NULL, NULL, '[]', 1)`,
      [title],
    );
    await app.get(PublishedContent).changed(manager);
  });

const titles = async (origin: string): Promise<string[]> => {
  const { documents } = (await (await fetch(`${origin}/api/documents`)).json()) as {
    documents: { title: string }[];
  };
  return documents.map(({ title }) => title);
};

eachDatabase((database) => {
  describe('published content', () => {
    let server: TestServer;
    let url: string;
    beforeAll(async () => {
      server = await startServer({ database, config: { contentRecheck: 60_000 } });
      url = `${server.origin}/api/documents`;
    });
    afterAll(() => server.close());

    test('is answered without asking the database again', async () => {
      const first = await raw(url);
      const { source } = server.app.get(Database);
      const asked = jest.spyOn(source, 'createQueryRunner');
      let second = first;
      const questions: number[] = [];
      // What the service does by itself may ask while an answer is made, but not while each of five is.
      for (let times = 0; times < 5; times += 1) {
        asked.mockClear();
        second = await raw(url);
        questions.push(asked.mock.calls.length);
      }
      expect(Math.min(...questions)).toBe(0);
      expect(second.body.equals(first.body)).toBe(true);
      expect(second.headers).toEqual({
        ...first.headers,
        date: expect.anything() as unknown,
        'x-request-id': expect.anything() as unknown,
      });
      asked.mockRestore();
    });

    test.each([
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const)('comes in %s to who takes it', async (encoding, decompress) => {
      const plain = await raw(url);
      const packed = await raw(url, { 'accept-encoding': encoding });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.headers.vary).toBe('accept-encoding');
      expect(packed.body.length).toBeLessThan(plain.body.length);
      expect(decompress(packed.body).equals(plain.body)).toBe(true);
    });

    test('is 304 to who has it', async () => {
      const { headers } = await raw(url);
      const etag = headers.etag as string;
      for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const again = await raw(url, { 'if-none-match': known });
        expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
        expect(again.headers.etag).toBe(etag);
      }
      expect((await raw(url, { 'if-none-match': '"other"' })).status).toBe(200);
    });

    test('has a HEAD', async () => {
      const get = await raw(url);
      const head = await raw(url, {}, 'HEAD');
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
    });

    test('is not kept when it is an error', async () => {
      const missing = `${server.origin}/api/documents/test`;
      expect((await raw(missing)).status).toBe(404);
      await server.app
        .get(Database)
        .write((manager) =>
          manager.query(
            `INSERT INTO documents (id, title, number, issuer, issued_on, cites, version) VALUES ('test', 't', NULL, NULL, NULL, '[]', 0)`,
          ),
        );
      expect((await raw(missing)).status).not.toBe(404);
    });
  });

  test('a change is rolled back with its write', () =>
    withServer({ database }, async ({ app }) => {
      const content = app.get(PublishedContent);
      const before = await content.currentEdition();
      const failing = app.get(Database).write(async (manager) => {
        await content.changed(manager);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await content.currentEdition()).toBe(before);
      await app.get(Database).write((manager) => content.changed(manager));
      expect(await content.currentEdition()).not.toBe(before);
    }));

  test('a new day makes a new edition', () =>
    withServer({ database }, async ({ app, clock }) => {
      const content = app.get(PublishedContent);
      const monday = await content.currentEdition();
      clock.set('2026-11-23T15:59:59.999Z');
      expect(await content.currentEdition()).toBe(monday);
      clock.set('2026-11-23T16:00:00.000Z');
      expect(await content.currentEdition()).not.toBe(monday);
    }));

  test('what one process changes, another shows by itself, and looks for it every second', async () => {
    expect(readConfig({}).contentRecheck).toBe(1000);
    const config = await freshDatabase(database);
    await withServer({ database, config: { database: config } }, async (server) => {
      const other = await startProcess(config);
      try {
        await entitle(server, '甲');
        await seen(other.origin, '甲');
        await entitle(server, '乙');
        await seen(other.origin, '乙');
      } finally {
        await other.stop();
      }
    });
  });
});

/** On a busy machine one answer alone takes longer than the process waits before it looks again. */
async function seen(origin: string, title: string): Promise<void> {
  const start = performance.now();
  while (!(await titles(origin)).includes(title)) {
    if (performance.now() - start > 20_000) throw new Error(`${title} is not seen.`);
    await pause(20);
  }
}
