import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { videosOn } from '../support/videos';

jest.setTimeout(120_000);

eachDatabase((database) => {
  describe('certificates of films', () => {
    let server: TestServer;
    let hand: ReturnType<typeof videosOn>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = videosOn(server);
    });
    afterAll(() => server.close());

    const paper = async (persona: string, videoId: string) => {
      const code = server.wechat.codeFor(persona);
      const { token } = await server.client.identity.signIn({ body: { code } });
      const address = server.client.videos.certificates.paper({ params: { videoId } });
      const answer = await fetch(`${server.origin}/api${address}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (answer.status !== 200) return { status: answer.status, text: '' };
      const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()));
      return { status: 200, text: pages.join('').replace(/\s/g, '') };
    };

    test('whoever watched it whole prints one, and anybody confirms it by its code', async () => {
      const videoId = await hand.published(65);
      const params = { videoId };
      const viewer = await hand.viewer('Li', videoId);
      const { certificates } = viewer.videos;
      await viewer.open();
      await viewer.watch(0, 60);
      await expect(certificates.issue({ params, body: { name: '李一' } })).rejects.toMatchObject({
        code: 'conflict',
        message: '看完全片后才有观看证明。',
      });
      expect((await paper('Li', videoId)).status).toBe(404);
      await viewer.watch(60, 65);
      const issued = await certificates.issue({ params, body: { name: ' 李一 ' } });
      expect(issued).toMatchObject({ name: '李一', title: '怎样准备材料', length: 65, videoId });
      expect((await viewer.mine())!.certificate).toBe(issued.code);

      const printed = (await paper('Li', videoId)).text;
      expect(printed).toContain('李一已于2026年11月23日看完视频宣讲“怎样准备材料”（全长1分05秒）');
      expect(printed).toContain(issued.code);
      const confirmed = await server.client.videos.certificates.confirm({
        params: { code: issued.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') },
      });
      expect(confirmed).toEqual(issued);
      await expect(
        server.client.videos.certificates.confirm({ params: { code: '0000-0000-0000-0000' } }),
      ).rejects.toMatchObject({ code: 'not-found', message: '没有这个核验码，请核对后再输入。' });
      expect((await paper('Wang', videoId)).status).toBe(404);

      // Ten minutes to mend a name; then it stays.
      const mended = await certificates.issue({ params, body: { name: '李二' } });
      expect(mended).toEqual({ ...issued, name: '李二' });
      server.clock.advance(11 * 60_000);
      expect(await certificates.issue({ params, body: { name: '王三' } })).toEqual(mended);
      expect((await certificates.list()).certificates).toEqual([mended]);
    });

    test('what is held of a viewer is shown, and goes with the account', async () => {
      const videoId = await hand.published(30);
      const viewer = await hand.viewer('Gone', videoId);
      await viewer.open();
      await viewer.watch(0, 30);
      const { code } = await viewer.videos.certificates.issue({
        params: { videoId },
        body: { name: '离开的人' },
      });
      const gone = await server.signIn('Gone');
      const presence = () => ({ loginCode: server.wechat.codeFor('Gone') });
      const { parts } = await gone.privacy.export({ body: presence() });
      const held = (name: string) => parts.find((each) => each.name === name)?.rows;
      expect(held('video-progress')).toEqual([expect.objectContaining({ 看过: '30秒（100%）' })]);
      expect(held('video-certificates')).toEqual([
        expect.objectContaining({ 姓名: '离开的人', 核验码: code }),
      ]);
      await gone.privacy.erase({ body: presence() });
      await expect(server.client.videos.certificates.confirm({ params: { code } })).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });
});
