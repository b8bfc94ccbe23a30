import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { eachDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { forumOn } from '../support/forum';
import { film } from '../support/mp4';
import { startServer, type TestServer } from '../support/server';
import { audited, tokenAtConsole } from '../support/staff';
import { details, videosOn } from '../support/videos';

eachDatabase((database) => {
  describe('video lectures at the desk', () => {
    let server: TestServer;
    let hand: ReturnType<typeof videosOn>;
    let files: string;
    beforeAll(async () => {
      files = testFolder('films');
      server = await startServer({ database, config: { files } });
      hand = videosOn(server);
    });
    afterAll(() => server.close());

    const kept = () =>
      readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    const changedFrom = async (before: number) => {
      while (kept() === before) await pause(20);
    };
    const sent = (content: Buffer) => ({ type: 'video/mp4' as const, content });
    const fields = (path: string, message: string) =>
      expect.objectContaining({
        fields: [{ path, message: expect.stringContaining(message) as string }],
      }) as unknown;

    test('a draft gets its film, is published, changed and withdrawn; each step is audited', async () => {
      const staff = await hand.staff();
      const { id: videoId, revision, state } = await staff.create({ body: details });
      const params = { videoId };
      expect([revision, state]).toEqual([1, 'draft']);
      await expect(staff.publish({ params })).rejects.toMatchObject({ message: '请先上传视频，再发布。' });
      await expect(server.client.videos.get({ params })).rejects.toMatchObject({ code: 'not-found' });

      const brought = await staff.film({ params, file: sent(film({ seconds: 80 })) });
      expect(brought.film).toMatchObject({ length: 80, width: 640, height: 360, startsAtOnce: true });
      await staff.publish({ params });
      const seen = await server.client.videos.get({ params });
      expect(seen).toMatchObject({ title: details.title, length: 80, chapters: details.chapters });
      expect(seen.transcript).toEqual([
        { from: 1000, to: 5000, text: '先看证书' },
        { from: 41_000, to: 45_000, text: '再写业绩' },
      ]);

      const before = kept();
      const another = await staff.film({ params, file: sent(film({ seconds: 70, indexLast: true })) });
      expect(another.film).toMatchObject({ length: 70, startsAtOnce: false });
      expect(kept()).toBe(before);

      const title = '怎样准备材料（新版）';
      const changed = await staff.change({
        params,
        body: { revision: another.revision, details: { ...details, title } },
      });
      await expect(
        staff.change({ params, body: { revision: another.revision, details } }),
      ).rejects.toMatchObject({ code: 'conflict' });
      expect((await server.client.videos.list()).videos.map((video) => video.title)).toContain(title);
      await expect(
        staff.change({
          params,
          body: { revision: changed.revision, details: { ...details, transcript: '' } },
        }),
      ).rejects.toMatchObject({ code: 'conflict' });
      await staff.withdraw({ params });
      await expect(server.client.videos.get({ params })).rejects.toMatchObject({ code: 'not-found' });
      const address = server.client.videos.film({ params });
      expect((await fetch(`${server.origin}/api${address}`)).status).toBe(404);
      const acts = (await audited(server)).filter(({ subject }) => subject === videoId);
      expect(acts.map(({ action }) => action)).toEqual([
        'video.created',
        'video.film-brought',
        'video.published',
        'video.film-brought',
        'video.changed',
        'video.withdrawn',
      ]);
    });

    test('what is no film for phones is refused in words, and nothing of it stays', async () => {
      const staff = await hand.staff();
      const { id: videoId } = await staff.create({ body: details });
      const params = { videoId };
      const whole = film({ seconds: 80 });
      await staff.film({ params, file: sent(whole) });
      const before = [kept(), await staff.get({ params })];
      const refuse = async (content: Buffer, message: string) =>
        expect(staff.film({ params, file: sent(content) })).rejects.toEqual(fields('file', message));
      await refuse(film({ picture: 'hvc1' }), '画面不是 H.264（文件里是 hvc1）');
      await refuse(film({ sound: 'ac-3' }), '声音不是 AAC');
      await refuse(whole.subarray(0, whole.length - 10), '文件不完整或已损坏');
      await refuse(Buffer.from('GIF89a and no film at all'), '请上传MP4 视频');
      await expect(staff.film({ params, file: sent(film({ seconds: 30 })) })).rejects.toEqual(
        fields('body.details.chapters.1.at', '视频只有30秒'),
      );
      expect([kept(), await staff.get({ params })]).toEqual(before);
      await expect(staff.film({ params: { videoId: 'none-such' }, file: sent(whole) })).rejects.toMatchObject(
        { code: 'not-found' },
      );
      expect(kept()).toBe(before[0]);
    });

    test('an upload that breaks off in the middle leaves nothing', async () => {
      const staff = await hand.staff();
      const { id: videoId } = await staff.create({ body: details });
      const token = await tokenAtConsole(server, 'City');
      const before = kept();
      await new Promise<void>((resolve) => {
        const call = request(`${server.origin}/api/video-desk/videos/${videoId}/film`, {
          method: 'PUT',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'video/mp4',
            'content-length': 1_000_000,
          },
        });
        call.once('error', () => resolve());
        call.write(film().subarray(0, 500));
        void changedFrom(before).then(() => call.destroy());
      });
      while (kept() !== before) await pause(20);
      expect(kept()).toBe(before);
      expect((await staff.get({ params: { videoId } })).film).toBeNull();
    });

    test('a film whose clause changes is marked to viewers and waits for an editor until they have compared', async () => {
      const clauses = forumOn(server);
      await clauses.staffed();
      const documentId = await clauses.changing('甲');
      const citations = [{ documentId, clauseId: '2', label: '《论坛测试办法》二' }];
      const videoId = await hand.published(10);
      const other = await hand.published(10);
      const one = { params: { videoId } };
      const get = async () => (await hand.staff()).get(one);
      const change = async () => {
        const { revision, details: now } = await get();
        const body = { revision, details: { ...now, citations } };
        return (await hand.staff()).change({ ...one, body });
      };
      const waiting = async () =>
        (await (await clauses.desk()).checked({ query: { kind: 'video' } })).rows.map(({ id, because }) => [
          id,
          because,
        ]);
      const marked = async (id: string) =>
        (await server.client.videos.get({ params: { videoId: id } })).checking;
      await change();
      await clauses.changing('乙');
      expect([await marked(videoId), await marked(other)]).toEqual([true, false]);
      expect(await waiting()).toEqual([[videoId, 'reworded']]);
      expect((await (await hand.staff()).confirm(one)).flagged).toBeNull();
      await expect((await hand.staff()).confirm(one)).rejects.toMatchObject({ code: 'conflict' });
      expect([await marked(videoId), await waiting()]).toEqual([false, []]);
      expect((await audited(server)).at(-1)).toMatchObject({ action: 'video.confirmed', subject: videoId });
      await clauses.changing(null);
      expect((await get()).flagged?.because).toBe('removed');
      expect((await change()).flagged).toBeNull();
    });

    test('chapters and transcripts that make no sense are refused where they are wrong', async () => {
      const staff = await hand.staff();
      const [first, second] = details.chapters;
      const create = (more: Partial<typeof details>) => staff.create({ body: { ...details, ...more } });
      await expect(create({ chapters: [{ ...second!, at: 3 }] })).rejects.toEqual(
        fields('body.details.chapters.0.at', '第一章从0秒开始'),
      );
      await expect(create({ chapters: [first!, { ...second!, at: 0 }] })).rejects.toEqual(
        fields('body.details.chapters.1.at', '每一章要晚于上一章'),
      );
      const question = { ...first!.question!, right: 4 };
      await expect(create({ chapters: [{ ...first!, question }] })).rejects.toEqual(
        fields('body.details.chapters.0.question.right', '请选出正确选项'),
      );
      await expect(create({ transcript: 'WEBVTT\n\n00:01 --> 00:02\n字' })).rejects.toEqual(
        fields('body.details.transcript', '字幕第3行'),
      );
    });
  });
});
