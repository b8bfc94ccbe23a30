import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seedDemo } from '@titles/server/database/seeds/index';
import { eachDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { film } from '../support/mp4';
import { png } from '../support/pictures';
import { startServer, type TestServer } from '../support/server';
import { audited, tokenAtConsole } from '../support/staff';
import { details, videosOn } from '../support/videos';

const assets = path.resolve(__dirname, '../../server/assets/films');
const picture = (content = png()) => ({ type: 'image/png' as const, content });

eachDatabase((database) => {
  describe('slides and the picture of a video', () => {
    let server: TestServer;
    let files: string;
    let hand: ReturnType<typeof videosOn>;
    beforeAll(async () => {
      files = testFolder('slides');
      server = await startServer({ database, config: { files } });
      hand = videosOn(server);
    });
    afterAll(() => server.close());

    const kept = () =>
      readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    const field = (name: string, message: string) =>
      expect.objectContaining({
        fields: [{ path: name, message: expect.stringContaining(message) as string }],
      }) as unknown;
    const draft = async () => {
      const staff = await hand.staff();
      const { id: videoId } = await staff.create({ body: { ...details, chapters: [] } });
      const params = { videoId };
      await staff.film({ params, file: { type: 'video/mp4', content: film({ seconds: 60 }) } });
      return { staff, params, videoId };
    };
    const fetched = async (address: string, token?: string) =>
      fetch(`${server.origin}/api${address}`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });

    test('are brought, moved, shown by time and deleted with their pictures; each step is audited', async () => {
      const { staff, params, videoId } = await draft();
      const before = kept();
      await staff.slides.add({ params, query: { at: 30, title: '业绩' }, file: picture(png(800, 600)) });
      const two = await staff.slides.add({ params, query: { at: 0, title: '证书' }, file: picture() });
      expect(two.slides.map(({ at, title }) => [at, title])).toEqual([
        [0, '证书'],
        [30, '业绩'],
      ]);
      const [first, second] = two.slides;
      const ofSecond = { videoId, slideId: second!.id };
      await expect(
        staff.slides.change({ params: ofSecond, body: { at: 0, title: '业绩' } }),
      ).rejects.toMatchObject({ code: 'conflict', message: '这一秒已经有一张幻灯片了，请换个时间。' });
      await staff.slides.change({ params: ofSecond, body: { at: 20, title: '业绩怎么写' } });

      const shown = staff.slides.show({ params: ofSecond });
      const ours = await fetched(shown, await tokenAtConsole(server, 'City'));
      expect(Buffer.from(await ours.arrayBuffer()).equals(png(800, 600))).toBe(true);
      expect((await fetched(shown)).status).toBe(401);
      const everybodys = server.client.videos.slide({ params: ofSecond });
      expect((await fetched(everybodys)).status).toBe(404);
      await staff.publish({ params });
      expect((await fetched(everybodys)).headers.get('content-type')).toBe('image/png');
      expect((await server.client.videos.get({ params })).slides).toEqual([
        { id: first!.id, at: 0, title: '证书' },
        { id: second!.id, at: 20, title: '业绩怎么写' },
      ]);

      const left = await staff.slides.remove({ params: { videoId, slideId: first!.id } });
      expect(left.slides.map(({ id }) => id)).toEqual([second!.id]);
      expect(kept()).toBe(before + 1);
      const acts = (await audited(server)).filter(({ subject }) => subject === videoId);
      expect(acts.map(({ action }) => action).filter((action) => action.includes('slide'))).toEqual([
        'video.slide-added',
        'video.slide-added',
        'video.slide-changed',
        'video.slide-removed',
      ]);
    });

    test('what is no picture for phones, or has no place in the film, is refused in words and not kept', async () => {
      const { staff, params } = await draft();
      await staff.slides.add({ params, query: { at: 40, title: '业绩' }, file: picture() });
      const before = kept();
      const add = (at: number, content: Buffer) =>
        staff.slides.add({ params, query: { at, title: '证书' }, file: picture(content) });
      await expect(add(5, Buffer.from('GIF89a and no picture at all'))).rejects.toEqual(
        field('file', '请上传PNG 图片、JPG 图片、WebP 图片'),
      );
      await expect(add(5, png().subarray(0, 20))).rejects.toEqual(field('file', '图片不完整或已损坏'));
      await expect(add(5, png(5000, 10))).rejects.toEqual(field('file', '不能超过4096像素'));
      await expect(add(60, png())).rejects.toEqual(field('at', '视频只有60秒'));
      await expect(add(40, png())).rejects.toMatchObject({ code: 'conflict' });
      await expect(add(5, Buffer.concat([png(), Buffer.alloc(1024 * 1024)]))).rejects.toMatchObject({
        code: 'too-large',
      });
      await expect(
        staff.film({ params, file: { type: 'video/mp4', content: film({ seconds: 30 }) } }),
      ).rejects.toMatchObject({
        message: '视频只有30秒，幻灯片「业绩」在它之后，请先改好。',
      });
      expect(kept()).toBe(before);
    });

    test('a frame becomes the picture of the film; a broken one does not', async () => {
      const { staff, params } = await draft();
      const jpeg = (content: Buffer) => staff.poster({ params, file: { type: 'image/jpeg', content } });
      const frame = readFileSync(path.join(assets, 'self-check.jpg'));
      await expect(jpeg(frame.subarray(0, 20))).rejects.toEqual(field('file', '图片不完整或已损坏'));
      expect((await staff.get({ params })).poster).toBe(false);
      expect((await jpeg(frame)).poster).toBe(true);
      const draftFilm = staff.watch({ params });
      expect((await fetched(draftFilm)).status).toBe(401);
      const seen = await fetched(draftFilm, await tokenAtConsole(server, 'City'));
      expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    });

    test('the demo has slides that say so, and lecturers who are nobody', async () => {
      await seedDemo(server.app);
      await seedDemo(server.app);
      const { slides } = await server.client.videos.get({ params: { videoId: 'demo-before-applying' } });
      expect(slides.map(({ at }) => at)).toEqual([0, 15, 25]);
      for (const name of readdirSync(assets).filter((each) => each.endsWith('.png')))
        expect(readFileSync(path.join(assets, name)).length).toBeLessThan(40_000);
    });
  });
});
