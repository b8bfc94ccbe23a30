import { seedDemo } from '@titles/server/database/seeds/index';
import { eachDatabase } from '../support/databases';
import { onsiteOn } from '../support/onsite';
import { png } from '../support/pictures';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const file = (content = png(240, 240)) => ({ type: 'image/png' as const, content });

eachDatabase((database) => {
  describe('portraits of lecturers', () => {
    let server: TestServer;
    let hand: ReturnType<typeof onsiteOn>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
    });
    afterAll(() => server.close());

    const shown = async (portraitId: string) =>
      (
        await fetch(
          `${server.origin}/api${server.client.lecturers.portrait.show({ params: { portraitId } })}`,
        )
      ).status;

    test('one is shown with consent, and gone without it', async () => {
      await hand.lecturer('Li');
      const li = await hand.as('Li');
      const { portrait } = await li.lecturers.portrait.set({ query: { consent: 'agreed' }, file: file() });
      expect(await shown(portrait)).toBe(200);
      const broken = { query: { consent: 'agreed' as const }, file: file(png(0, 240)) };
      await expect(li.lecturers.portrait.set(broken)).rejects.toMatchObject({ status: 400 });
      expect((await li.lecturers.mine()).lecturer).toMatchObject({ portrait, portraitConsent: null });
      await li.lecturers.portrait.remove();
      expect(await shown(portrait)).toBe(404);
      expect((await li.lecturers.mine()).lecturer).toMatchObject({ portrait: null });
    });

    test('staff bring one, and say how consent was given; the lecturer reads it and may take it back', async () => {
      const { id: lecturerId } = await hand.lecturer('Wu');
      const { portrait } = (await atConsole(server, 'Peng')).lecturers;
      const params = { lecturerId };
      const consent = '2026年11月20日签了书面同意书';
      for (const silent of ['', '  '])
        await expect(
          portrait.bring({ params, query: { consent: silent }, file: file() }),
        ).rejects.toMatchObject({ fields: [{ path: 'query.consent' }] });
      const first = await portrait.bring({ params, query: { consent }, file: file() });
      expect(first).toMatchObject({ portraitConsent: consent, portrait: expect.any(String) as string });
      const second = await portrait.bring({ params, query: { consent }, file: file() });
      expect([await shown(first.portrait!), await shown(second.portrait!)]).toEqual([404, 200]);
      const wu = await hand.as('Wu');
      expect((await wu.lecturers.mine()).lecturer).toMatchObject({ portraitConsent: consent });
      await wu.lecturers.portrait.remove();
      expect(await shown(second.portrait!)).toBe(404);
      await portrait.bring({ params, query: { consent }, file: file() });
      expect(await portrait.takeAway({ params })).toMatchObject({ portrait: null, portraitConsent: null });
      const acts = (await audited(server)).filter(({ subject }) => subject === lecturerId);
      expect(acts.map(({ action }) => action)).toEqual([
        ...Array.from({ length: 3 }, () => 'lecturer.portrait-brought'),
        'lecturer.portrait-removed',
      ]);
    });

    test('the demo’s lecturers are nobody, look so, and are laid down once', async () => {
      await seedDemo(server.app);
      await seedDemo(server.app);
      await granted(server, 'City', 'city-staff');
      const { lecturers } = await (await atConsole(server, 'City')).lecturers.list();
      const demo = lecturers.filter((each) => each.demo);
      expect(demo.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['演示讲师甲', '演示讲师乙', '演示讲师丙']),
      );
      expect(demo).toHaveLength(3);
      for (const { open, portrait, portraitConsent, employer } of demo) {
        expect([open, portraitConsent]).toEqual([false, '演示：画像，不是真人']);
        expect(employer).toContain('演示');
        expect(await shown(portrait!)).toBe(200);
      }
    });
  });
});
