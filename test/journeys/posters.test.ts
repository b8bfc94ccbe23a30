import { Database } from '@titles/server/database/database';
import { Poster } from '@titles/server/posters/poster.entity';
import { Storage } from '@titles/server/storage/storage.service';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { cropped, fieldsOf, greyPixels, pixelsOf } from '../support/pixels';
import { readQrPixels } from '../support/qr';
import { shared } from '../support/sharing';

const CODE_CALL = '/wxa/getwxacodeunlimit';

eachDatabase((database) => {
  const { at, publicist } = shared(database);
  const bearer = async (persona: string) => {
    const { server } = at;
    const { token } = await server.client.identity.signIn({ body: { code: server.wechat.codeFor(persona) } });
    return { authorization: `Bearer ${token}` };
  };
  const get = async (address: string, persona: string) => {
    const answer = await fetch(`${at.server.origin}/api${address}`, { headers: await bearer(persona) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const refusal =
      answer.status === 200 ? null : (JSON.parse(bytes.toString()) as { error: { code: string } });
    return { type: answer.headers.get('content-type'), bytes, code: refusal?.error.code };
  };
  const poster = async () => {
    const who = await publicist();
    const client = await at.server.signIn(who.persona);
    const token = await at.hand.share(client, at.content, 'poster', who.device);
    const params = { token };
    const { picture, sheet } = client.posters;
    return { ...who, token, picture: picture({ params }), sheet: sheet({ params }) };
  };

  test('a picture for phones, whose code leads to the content in the publicist’s name', async () => {
    const { server, hand, content } = at;
    const { persona, token, picture } = await poster();
    const { type, bytes } = await get(picture, persona);
    const pixels = pixelsOf(bytes);
    expect([type, pixels.width, pixels.height]).toEqual(['image/png', 1080, 1920]);
    const [page, scene] = readQrPixels(greyPixels(fieldsOf(cropped(pixels, 676, 1494, 340, 340), 2))).split(
      '?scene=',
    );
    expect([page, scene]).toEqual(['features/publicists/arrival/index', token]);
    const opened = await server.client.posters.opened({ params: { token: scene! } });
    expect(opened.content).toEqual(content);
    expect((await hand.read(server.client, scene!, content)).visitId).not.toBeNull();
  });

  test('a sheet for the wall says title and company in full, in A4', async () => {
    const { persona, sheet } = await poster();
    const { type, bytes } = await get(sheet, persona);
    expect(type).toBe('application/pdf');
    const { pages, missingGlyphs, fontsEmbedded, title } = readPdf(bytes);
    expect(pages).toHaveLength(1);
    for (const words of ['今年申报有什么变化', '示例电子有限公司', '微信扫一扫', '示例内容，仅供演示'])
      expect(pages[0]).toContain(words);
    expect({ missingGlyphs, fontsEmbedded }).toEqual({ missingGlyphs: 0, fontsEmbedded: true });
    expect(title).toBe('海报：今年申报有什么变化');
  });

  test('the same is drawn once; what changed, and what the disk lost, is drawn anew', async () => {
    const { server } = at;
    const { persona, id, picture } = await poster();
    const drawn = () => server.wechat.callsTo(CODE_CALL);
    const before = drawn();
    const [first, second] = [await get(picture, persona), await get(picture, persona)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(drawn() - before).toBe(1);
    const { manager } = server.app.get(Database).source;
    const [row] = await manager.findBy(Poster, { publicistId: id });
    await server.app.get(Storage, { strict: false }).remove(row!.file);
    expect((await get(picture, persona)).bytes.equals(first.bytes)).toBe(true);
    expect(drawn() - before).toBe(2);
    expect(await manager.countBy(Poster, { publicistId: id })).toBe(1);
    await Promise.all([get(picture, persona), get(picture, persona)]);
  });

  test('nobody else has it, of no other channel or season, and a wrong token is none', async () => {
    const { server } = at;
    const own = await poster();
    const { persona } = own;
    const chat = await at.hand.share(await server.signIn(persona), at.content);
    const other = await at.hand.publicist(`Other-${at.count}`, { name: '李二' });
    const picture = (token: string) => other.client.posters.picture({ params: { token } });
    expect((await get(own.picture, `Other-${at.count}`)).code).toBe('not-found');
    expect((await get(picture(chat), persona)).code).toBe('not-found');
    expect((await get(picture('A'.repeat(16)), persona)).code).toBe('not-found');
    expect((await get(picture('short'), persona)).code).toBe('bad-input');
    await expect(server.client.posters.opened({ params: { token: '令牌' } })).rejects.toMatchObject({
      code: 'not-found',
    });
    server.clock.set('2027-01-01T08:00:00.000Z');
    expect((await get(own.picture, persona)).code).toBe('not-found');
    const { content } = await server.client.posters.opened({ params: { token: own.token } });
    expect(content).toEqual(at.content);
  });

  test('without a code from WeChat there is no poster, and too many in an hour are refused', async () => {
    const { server } = at;
    const { persona, id, picture, sheet } = await poster();
    server.wechat.fail({ path: CODE_CALL, then: 'refuse', errcode: 45009 });
    expect((await get(picture, persona)).code).toBe('busy');
    const { manager } = server.app.get(Database).source;
    expect(await manager.countBy(Poster, { publicistId: id })).toBe(0);
    const madeAt = server.clock.now();
    await manager.insert(
      Poster,
      Array.from({ length: 40 }, (_, made) => ({
        digest: `${id}-${made}`,
        file: `${made}`,
        publicistId: id,
        madeAt,
      })),
    );
    expect((await get(sheet, persona)).code).toBe('too-many-attempts');
    server.clock.advance(3_600_001);
    expect((await get(sheet, persona)).type).toBe('application/pdf');
  });
});
