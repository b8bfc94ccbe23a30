import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig } from '@titles/server/config';
import { openapi } from '@titles/server/http/openapi';
import { WechatStandIn } from '@titles/server/wechat/stand-in/stand-in';
import { type Client, createClient, type FileToSend } from '@titles/shared/contract/endpoint';
import { clientOf, sendTo } from '../support/client';
import { freshDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { files, fileService, LETTER } from '../support/files';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const picture = (size: number): Buffer => Buffer.concat([PNG, Buffer.alloc(size - PNG.length, 7)]);

describe('files', () => {
  let app: NestFastifyApplication;
  let folder: string;
  let origin: string;
  let token: string;
  let client: Client<typeof files, Buffer>;
  beforeAll(async () => {
    folder = testFolder('files');
    const database = await freshDatabase('libsql');
    app = await fileService({ ...readConfig({}), database, files: folder, web: '/nowhere', sealEvery: 0 });
    origin = await app.getUrl();
    const code = app.get(WechatStandIn).codeFor('Li');
    ({ token } = await clientOf(origin).identity.signIn({ body: { code } }));
    client = createClient(files, sendTo(origin, token));
  });
  afterAll(() => app.close());

  const kept = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const put = (content: Buffer, type: FileToSend<Buffer>['type'] = 'image/png', name = 'one') =>
    client.put({ query: { name }, file: { type, content } });
  const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${origin}/api${address}`, { method, headers });
  const head = async (answer: Response) => ({ status: answer.status, text: await answer.text() });

  test('a file that was sent is answered as it was', async () => {
    const { id, size } = await put(picture(300_000));
    expect(size).toBe(300_000);
    const answer = await get(client.picture({ params: { id } }));
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture(300_000))).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '300000',
      'content-disposition': 'inline',
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String) as string,
    });
  });

  test('in part, by its head, or not again to who has it', async () => {
    const address = client.picture({ params: { id: (await put(picture(1000))).id } });
    const whole = await get(address);
    const { etag, 'last-modified': modified } = Object.fromEntries(whole.headers) as Record<string, string>;
    const part = await get(address, { range: 'bytes=1-3' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 1-3/1000',
      'PNG',
    ]);
    const known = await get(address, { range: 'bytes=-3', 'if-range': etag! });
    expect([known.status, (await known.arrayBuffer()).byteLength]).toEqual([206, 3]);
    const other = await get(address, { range: 'bytes=-3', 'if-range': '"other"' });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, 1000]);
    const beyond = await get(address, { range: 'bytes=1000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
    expect(await beyond.json()).toMatchObject({ error: { code: 'no-such-part' } });
    for (const headers of [{ 'if-none-match': etag! }, { 'if-modified-since': modified! }] as Record<
      string,
      string
    >[])
      expect(await head(await get(address, headers))).toEqual({ status: 304, text: '' });
    const asked = await get(address, { range: 'bytes=1-3' }, 'HEAD');
    expect([asked.status, asked.headers.get('content-length'), asked.headers.get('etag')]).toEqual([
      206,
      '3',
      etag,
    ]);
  });

  test('bytes made for one answer have a name, a type and an ETag too, and are kept by no cache', async () => {
    const authorization = `Bearer ${token}`;
    const answer = await get(client.letter(), { authorization });
    expect(await answer.text()).toBe(LETTER.toString());
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_____1_.pdf"; filename*=UTF-8''%E9%82%80%E8%AF%B7%E5%87%BD%20%281%29.pdf`,
      'cache-control': 'no-store',
    });
    const part = await get(client.letter(), { authorization, range: 'bytes=5-' });
    expect(await head(part)).toEqual({ status: 206, text: '1.7 letter' });
    const again = await get(client.letter(), {
      authorization,
      'if-none-match': answer.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
    expect((await get(client.letter())).status).toBe(401);
  });

  test('what is no such file is refused in words, and nothing of it is kept', async () => {
    const before = kept();
    const fields = (message: string) => ({ status: 400, fields: [{ path: 'file', message }] });
    await expect(put(Buffer.from('GIF89a, a picture of another kind'))).rejects.toMatchObject(
      fields('请上传PNG 图片、PDF 文件'),
    );
    await expect(put(picture(20), 'image/jpeg')).rejects.toMatchObject(fields('请上传PNG 图片、PDF 文件'));
    await expect(put(picture(20), 'application/json')).rejects.toMatchObject({ status: 400 });
    await expect(put(PNG.subarray(0, 3))).rejects.toMatchObject(fields('请上传PNG 图片、PDF 文件'));
    await expect(put(Buffer.alloc(0))).rejects.toMatchObject(fields('文件是空的'));
    await expect(put(picture(1_000_001))).rejects.toMatchObject({
      code: 'too-large',
      message: '文件太大了，最大 976 KB。',
    });
    await expect(put(picture(20), 'image/png', 'x'.repeat(21))).rejects.toMatchObject({
      fields: [{ path: 'query.name' }],
    });
    await expect(put(picture(20), 'image/png', 'taken')).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      createClient(files, sendTo(origin)).put({
        query: { name: 'one' },
        file: { type: 'image/png', content: picture(20) },
      }),
    ).rejects.toMatchObject({ status: 401 });
    expect(kept()).toBe(before);
    await put(picture(1_000_000));
    expect(kept()).toBe(before + 1);
  });

  /** An upload in pieces that never says how long it is. */
  const endless = () =>
    new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      let sent = 0;
      const call = request(`${origin}/api/files?name=x`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
      });
      call.once('error', reject);
      call.once('response', (answer) => {
        call.destroy();
        resolve({ status: answer.statusCode, sent });
      });
      call.write(PNG);
      const more = () => {
        if (call.destroyed) return;
        sent += 65_536;
        call.write(Buffer.alloc(65_536), () => setImmediate(more));
      };
      more();
    });

  test('one that is too long without saying so is refused when it is', async () => {
    const before = kept();
    const { status, sent } = await endless();
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20_000_000);
    expect(kept()).toBe(before);
  });

  test('one that says it is too long is refused before it is sent, and cannot hold the connection', async () => {
    const { port } = new URL(origin);
    const started = performance.now();
    const text = await new Promise<string>((resolve) => {
      const socket = createConnection(Number(port), '127.0.0.1');
      let answer = '';
      socket.on('data', (bytes) => (answer += bytes.toString()));
      socket.on('error', () => undefined).once('close', () => resolve(answer));
      socket.write(
        `POST /api/files?name=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: image/png\r\nContent-Length: 900000000\r\n\r\n`,
      );
    });
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('one that breaks off leaves nothing', async () => {
    const before = kept();
    const call = request(`${origin}/api/files?name=x`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'image/png',
        'content-length': '500000',
      },
    });
    call.on('error', () => undefined);
    call.write(picture(100_000));
    while (kept() === before) await pause(20);
    call.destroy();
    while (kept() > before) await pause(20);
    expect(kept()).toBe(before);
  });

  test('OpenAPI knows them', () => {
    const { paths } = openapi(files) as {
      paths: Record<string, Record<string, { requestBody?: object; responses: object }>>;
    };
    const sent = paths['/files']?.post?.requestBody as { content: object };
    expect(Object.keys(sent.content)).toEqual(['image/png', 'application/pdf']);
    expect(Object.keys(paths['/files']?.post?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '409',
      '413',
      '429',
      '500',
    ]);
    const answered = paths['/files/{id}/picture']?.get?.responses ?? {};
    expect(Object.keys(answered)).toEqual(['200', '206', '304', '400', '404', '412', '416', '429', '500']);
  });
});
