import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { videosOn } from '../support/videos';

eachDatabase((database) => {
  describe('certificates of films', () => {
    let server: TestServer;
    let hand: ReturnType<typeof videosOn>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = videosOn(server);
    });
    afterAll(() => server.close());

    const paper = async (persona: string, certificateId: string) => {
      const code = server.wechat.codeFor(persona);
      const { token } = await server.client.identity.signIn({ body: { code } });
      const address = server.client.certificates.paper({ params: { certificateId } });
      const answer = await fetch(`${server.origin}/api${address}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (answer.status !== 200) return { status: answer.status, text: '' };
      const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()));
      return { status: 200, text: pages.join('').replace(/\s/g, '') };
    };

    test('whoever watched it whole prints one, and anybody confirms it by its code', async () => {
      const videoId = await hand.published(65);
      const viewer = await hand.viewer('Li', videoId);
      const { certificates } = viewer.client;
      const issue = (name: string) =>
        certificates.issue({ body: { kind: 'video', subjectId: videoId, name } });
      await viewer.open();
      await viewer.watch(0, 60);
      await expect(issue('李一')).rejects.toMatchObject({
        code: 'conflict',
        message: '看完全片后才有观看证明。',
      });
      await viewer.watch(60, 65);
      const issued = await issue(' 李一 ');
      expect(issued).toMatchObject({ name: '李一', title: '怎样准备材料', kind: 'video' });
      expect((await viewer.mine())!.certificate).toBe(issued.code);

      const printed = (await paper('Li', issued.id)).text;
      expect(printed).toContain('李一已于2026年11月23日看完视频宣讲“怎样准备材料”（全长1分05秒）');
      expect(printed).toContain(issued.code);
      const confirmed = await server.client.certificates.confirm({
        params: { code: issued.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') },
      });
      expect(confirmed).toEqual({
        paper: '观看证明',
        lines: [
          { label: '姓名', value: '李一' },
          { label: '视频', value: '怎样准备材料' },
          { label: '全长', value: '1分05秒' },
          { label: '完成', value: '2026年11月23日' },
          { label: '出具', value: '2026年11月23日' },
        ],
        note: '姓名由本人填写。',
      });
      await expect(
        server.client.certificates.confirm({ params: { code: '0000-0000-0000-0000' } }),
      ).rejects.toMatchObject({ code: 'not-found', message: '没有这个核验码，请核对后再输入。' });
      expect((await paper('Wang', issued.id)).status).toBe(404);

      // Ten minutes to mend a name; then it stays.
      const mended = await issue('李二');
      expect(mended).toEqual({ ...issued, name: '李二' });
      server.clock.advance(11 * 60_000);
      expect(await issue('王三')).toEqual(mended);
      expect((await certificates.list()).certificates).toEqual([mended]);
    });

    test('what is held of a viewer is shown, and goes with the account', async () => {
      const videoId = await hand.published(30);
      const viewer = await hand.viewer('Gone', videoId);
      await viewer.open();
      await viewer.watch(0, 30);
      const { code } = await viewer.client.certificates.issue({
        body: { kind: 'video', subjectId: videoId, name: '离开的人' },
      });
      const gone = await server.signIn('Gone');
      const presence = () => ({ loginCode: server.wechat.codeFor('Gone') });
      const { parts } = await gone.privacy.export({ body: presence() });
      const held = (name: string) => parts.find((each) => each.name === name)?.rows;
      expect(held('video-progress')).toEqual([expect.objectContaining({ 看过: '30秒（100%）' })]);
      expect(held('certificates')).toEqual([expect.objectContaining({ 姓名: '离开的人', 核验码: code })]);
      await gone.privacy.erase({ body: presence() });
      await expect(server.client.certificates.confirm({ params: { code } })).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });
});
