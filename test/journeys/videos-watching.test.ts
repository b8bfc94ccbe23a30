import { eachDatabase } from '../support/databases';
import { film } from '../support/mp4';
import { startServer, type TestServer } from '../support/server';
import { videosOn } from '../support/videos';

eachDatabase((database) => {
  describe('watching a film', () => {
    let server: TestServer;
    let hand: ReturnType<typeof videosOn>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = videosOn(server);
    });
    afterAll(() => server.close());

    const wait = (seconds: number) => server.clock.advance(seconds * 1000);

    test('counts as it goes, goes on at another device, and completes once', async () => {
      const phone = await hand.viewer('Li', await hand.published(100));
      expect(await phone.open()).toMatchObject({ watched: [], position: 0, completedAt: null, waiting: 0 });
      await phone.watch(0, 60);
      expect(await phone.mine()).toMatchObject({ watched: [{ from: 0, to: 60 }], position: 60 });

      const tablet = await hand.viewer('Li', (await phone.mine())!.videoId);
      expect(await tablet.open()).toMatchObject({ watched: [{ from: 0, to: 60 }], position: 60 });
      await tablet.watch(60, 90);
      expect((await tablet.mine())!.completedAt).toBeNull();
      wait(5);
      const { completedAt, watched } = await tablet.report([{ from: 90, to: 95 }]);
      expect([completedAt, watched]).toEqual([server.clock.now().toISOString(), [{ from: 0, to: 95 }]]);
      wait(60);
      expect((await phone.report([{ from: 0, to: 100 }])).completedAt).toBe(completedAt);
      expect((await phone.report([], { position: 3 })).completedAt).toBe(completedAt);
    });

    test('a minute without a network: reports wait on the phone, come late and twice, and all counts', async () => {
      const phone = await hand.viewer('Wang', await hand.published(120));
      await phone.open();
      await phone.watch(0, 30);
      wait(60);
      const late = [
        { from: 60, to: 90 },
        { from: 30, to: 60 },
      ];
      expect((await phone.report(late)).watched).toEqual([{ from: 0, to: 90 }]);
      expect((await phone.report(late)).watched).toEqual([{ from: 0, to: 90 }]);
      await phone.watch(90, 120);
      expect((await phone.mine())!.completedAt).not.toBeNull();
    });

    test.each([
      ['all at once', [{ from: 0, to: 600 }]],
      ['in two hundred pieces', Array.from({ length: 200 }, (_, at) => ({ from: at * 3, to: at * 3 + 3 }))],
      ['beyond both ends', [{ from: 0, to: 14_400 }]],
    ])('forged %s: no more counts than twice the time that went by', async (name, watched) => {
      const forger = await hand.viewer(`Forger ${name}`, await hand.published(600));
      await forger.open();
      expect(await forger.report(watched)).toMatchObject({ watched: [], waiting: 600, completedAt: null });
      for (let round = 0; round < 10; round++) await forger.report(watched);
      wait(20);
      expect(await forger.report(watched)).toMatchObject({ waiting: 560, completedAt: null });
      expect(await forger.report(watched)).toMatchObject({ waiting: 560, completedAt: null });
    });

    test('speed 16 completes nothing', async () => {
      const forger = await hand.viewer('Fast', await hand.published(600));
      await forger.open();
      for (let at = 0; at < 600; at += 160) {
        wait(10);
        await forger.report([{ from: at, to: Math.min(600, at + 160) }]);
      }
      const { watched, completedAt } = (await forger.mine())!;
      const seconds = watched.reduce((sum, { from, to }) => sum + to - from, 0);
      expect([seconds, completedAt]).toEqual([80, null]);
    });

    test('two devices, and two films at once, share the time of one person', async () => {
      const [one, other] = [await hand.published(300), await hand.published(300)];
      const devices = [
        await hand.viewer('Twice', one),
        await hand.viewer('Twice', one),
        await hand.viewer('Twice', other),
      ];
      for (const device of devices) await device.open();
      wait(60);
      await Promise.all([
        devices[0]!.report([{ from: 0, to: 100 }]),
        devices[1]!.report([{ from: 100, to: 200 }]),
        devices[2]!.report([{ from: 0, to: 200 }]),
      ]);
      let seconds = 0;
      for (const device of [devices[0]!, devices[2]!])
        for (const { from, to } of (await device.mine())!.watched) seconds += to - from;
      expect(seconds).toBe(120);
    });

    test('a phone whose clock is years ahead changes nothing: only the server’s counts', async () => {
      const phone = await hand.viewer('Ahead', await hand.published(60));
      await phone.open();
      const spy = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2030-01-01'));
      const outcome = await phone.report([{ from: 0, to: 60 }]).finally(() => spy.mockRestore());
      expect(outcome).toMatchObject({ watched: [], waiting: 60 });
    });

    test('a report for another film, an unopened one, or after too long a silence asks to open again', async () => {
      const [mine, others] = [await hand.published(60), await hand.published(60)];
      const phone = await hand.viewer('Other', mine);
      await phone.open();
      wait(60);
      const strange = await hand.viewer('Other', others);
      const again = { code: 'conflict', message: '请重新打开视频，已看的部分不会丢。' };
      await expect(strange.report([{ from: 0, to: 60 }])).rejects.toMatchObject(again);
      const { film: another } = await phone.videos.get({ params: { videoId: others } });
      await expect(phone.report([{ from: 0, to: 60 }], { film: another })).rejects.toMatchObject(again);
      const stranger = await hand.viewer('Never opened', mine);
      await expect(stranger.report([{ from: 0, to: 60 }])).rejects.toMatchObject(again);
      wait(301);
      await expect(phone.report([{ from: 0, to: 60 }])).rejects.toMatchObject(again);
      expect((await phone.open()).watched).toEqual([]);
      wait(30);
      expect((await phone.report([{ from: 0, to: 60 }])).completedAt).not.toBeNull();
    });

    test('another film in its place is watched anew, and who had seen the former has seen it', async () => {
      const staff = await hand.staff();
      const videoId = await hand.published(60);
      const phone = await hand.viewer('Before', videoId);
      await phone.open();
      await phone.watch(0, 60);
      const { completedAt } = (await phone.mine())!;
      await staff.film({
        params: { videoId },
        file: { type: 'video/mp4', content: film({ seconds: 90 }) },
      });
      await expect(phone.report([{ from: 0, to: 60 }])).rejects.toMatchObject({ code: 'conflict' });
      const after = await hand.viewer('Before', videoId);
      expect(await after.open()).toMatchObject({ watched: [], completedAt });
    });

    test('reports of many at once are all kept', async () => {
      const videoId = await hand.published(100);
      const viewers = await Promise.all(
        Array.from({ length: 8 }, (_, one) => hand.viewer(`Crowd ${one}`, videoId)),
      );
      await Promise.all(viewers.flatMap((viewer) => [viewer.open(), viewer.open()]));
      wait(50);
      await Promise.all(
        viewers.flatMap((viewer) => [
          viewer.report([{ from: 0, to: 40 }]),
          viewer.report([{ from: 60, to: 100 }]),
          viewer.report([{ from: 30, to: 70 }]),
        ]),
      );
      for (const viewer of viewers) expect((await viewer.mine())!.watched).toEqual([{ from: 0, to: 100 }]);
    });
  });
});
