import { Database } from '@titles/server/database/database';
import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { atConsole, granted } from '../support/staff';

// A whole story a test, with papers that are read by another process.
const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;

eachDatabase((database) => {
  describe('on-site training', () => {
    let server: TestServer;
    let hand: OnsiteInHand;
    beforeEach(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await hand.company('Gong');
    });
    afterEach(() => server.close());

    test('goes from a company’s request to a certificate that anybody can confirm', async () => {
      const { id: lecturerId } = await hand.lecturer('Li');
      const asked = await hand.ask('Gong', { times: [span(8, 14, 16), span(9, 9, 11)] });
      expect(asked).toMatchObject({ state: 'asking', lecturer: { name: 'Li' }, confirmed: null, code: null });
      const [card] = await hand.asks('Li');
      expect(card).toMatchObject({ topic: asked.topic, organisation: '示例公司Gong', kind: 'invite' });
      expect(card!.options.map(({ startsAt, travelMinutes }) => [startsAt, travelMinutes])).toEqual([
        [span(8, 14, 16).startsAt, 30],
        [span(9, 9, 11).startsAt, 30],
      ]);
      // Whom to call is told to who agrees, and to nobody before.
      expect(JSON.stringify(card)).not.toContain('0750-1234567');
      expect(await hand.told('Li')).toEqual(['有上门培训邀请，请回复']);
      const letter = (client: Awaited<ReturnType<typeof hand.as>>) =>
        client.onsite.letter({ params: { requestId: asked.id } });
      expect((await hand.paper('Gong', letter)).status).toBe(409);

      await hand.accept('Li', 1);
      const confirmed = await hand.request('Gong', asked.id);
      expect(confirmed).toMatchObject({ state: 'confirmed', confirmed: span(9, 9, 11) });
      expect(await hand.told('Gong')).toEqual(['讲师已确认，请查看邀请函']);
      const week = await (await hand.as('Li')).onsite.week({ query: { from: '2026-12-07' } });
      expect(week.engagements).toEqual([
        expect.objectContaining({
          ...span(9, 9, 11),
          state: 'confirmed',
          travelMinutes: 30,
          contact: { contact: '陈女士', phone: '0750-1234567' },
        }),
      ]);
      // Both calendars: the company's own, and the lecturer's time.
      const { bookings } = await (await hand.as('Gong')).bookings.list();
      expect(bookings.filter(({ state }) => state === 'confirmed')).toEqual([
        expect.objectContaining({
          ...{ resourceId: lecturerId, ...span(9, 9, 11) },
          ...{
            topic: '上门培训：职称申报怎么准备',
            place: expect.stringContaining('示例路1号3楼会议室') as string,
          },
        }),
      ]);
      for (const persona of ['Gong', 'Li']) {
        const { text, missingGlyphs } = await hand.paper(persona, letter);
        for (const part of [
          '邀请函',
          '示例学院：',
          'Li（高级工程师）',
          '2026年12月9日周三09:00–11:00',
          '示例路1号3楼会议室',
        ])
          expect(text).toContain(part);
        expect(missingGlyphs).toBe(0);
      }

      const attend = async (held: boolean, people: number) =>
        (await hand.as('Gong')).onsite.attendance({
          params: { requestId: asked.id },
          body: { held, people },
        });
      await expect(attend(true, 38)).rejects.toEqual(refused('conflict', '还没有开始'));
      server.clock.set(span(9, 10, 11).startsAt);
      expect(await attend(true, 38)).toMatchObject({ state: 'held', peopleCame: 38 });
      const held = await attend(true, 39);
      expect(held.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(await hand.told('Li')).toContain('授课证明可以下载了');
      const feedback = { rating: 5, comment: '讲得清楚' };
      expect(
        await (await hand.as('Gong')).onsite.feedback({ params: { requestId: asked.id }, body: feedback }),
      ).toMatchObject({ feedback });

      const certificate = await hand.paper('Li', (client) =>
        client.onsite.certificate({ params: { requestId: asked.id } }),
      );
      expect(certificate.text).toContain('授课证明兹证明Li（高级工程师）老师');
      expect(certificate.text).toContain('时长120分钟，到场39人');
      expect(certificate.text).toContain(held.code!);
      const typed = held.code!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(await server.client.certificates.confirm({ params: { code: typed } })).toEqual({
        paper: '授课证明',
        lines: [
          { label: '讲师', value: 'Li' },
          { label: '授课单位', value: '示例公司Gong' },
          { label: '主题', value: asked.topic },
          { label: '时间', value: '2026年12月9日 周三 09:00–11:00' },
          { label: '到场', value: '39人' },
        ],
        note: '到场情况由授课单位登记。',
      });
      await expect(
        server.client.certificates.confirm({ params: { code: '0000-0000-0000-0000' } }),
      ).rejects.toEqual(refused('not-found', '核验码'));
    });

    test('asks one after the other, and says when all have refused', async () => {
      for (const persona of ['An', 'Bao', 'Cai']) await hand.lecturer(persona);
      const { id } = await hand.ask('Gong');
      const order: string[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const { lecturer } = await hand.request('Gong', id);
        order.push(lecturer!.name);
        await hand.decline(lecturer!.name, '出差');
      }
      expect(order.sort()).toEqual(['An', 'Bao', 'Cai']);
      expect(await hand.request('Gong', id)).toMatchObject({
        state: 'unmatched',
        refusals: 3,
        lecturer: null,
      });
      expect(await hand.told('Gong')).toEqual(['暂无讲师可到，请换时间']);
      // At other times everybody may be asked again, and nothing of before is taken.
      const again = await (
        await hand.as('Gong')
      ).onsite.move({
        params: { requestId: id },
        body: { times: [span(10, 9, 11)] },
      });
      expect(again).toMatchObject({ state: 'asking', refusals: 0 });
      await hand.accept(again.lecturer!.name);
      expect(await hand.request('Gong', id)).toMatchObject({
        state: 'confirmed',
        confirmed: span(10, 9, 11),
      });
      expect(await takenTicks(server)).toBe((2 * 60 + 2 * (15 + 30)) / 15);
    });

    test('an invitation that nobody answers in time goes on to the next lecturer', async () => {
      await hand.lecturer('An');
      await hand.lecturer('Bao');
      const { id, lecturer, answerBy } = await hand.ask('Gong');
      const [card] = await hand.asks(lecturer!.name);
      server.clock.set(answerBy!);
      await expect(
        hand.as(lecturer!.name).then((client) =>
          client.onsite.asks.accept({
            params: { askId: card!.id },
            body: { optionId: card!.options[0]!.id },
          }),
        ),
      ).rejects.toEqual(refused('conflict', '时限已过'));
      await Promise.all([hand.sweep(), hand.sweep()]);
      const next = await hand.request('Gong', id);
      expect(next).toMatchObject({ state: 'asking', refusals: 1 });
      expect(next.lecturer!.name).not.toBe(lecturer!.name);
      expect(await hand.asks(lecturer!.name)).toEqual([]);
      server.clock.set(next.answerBy!);
      await hand.sweep();
      expect(await hand.request('Gong', id)).toMatchObject({ state: 'unmatched', refusals: 2 });
      expect(await takenTicks(server)).toBe(0);
    });

    test('a lecturer who falls ill is replaced, and the company is told', async () => {
      await hand.lecturer('An');
      await hand.lecturer('Bao');
      const { id, lecturer } = await hand.ask('Gong');
      await hand.accept(lecturer!.name);
      const first = await hand.as(lecturer!.name);
      await first.onsite.withdraw({ params: { requestId: id }, body: { reason: '生病' } });
      const next = await hand.request('Gong', id);
      expect(next).toMatchObject({ state: 'asking', confirmed: null });
      expect(next.lecturer!.name).not.toBe(lecturer!.name);
      expect(await hand.told('Gong')).toEqual(['讲师已确认，请查看邀请函', '讲师临时来不了，正另请']);
      await hand.accept(next.lecturer!.name);
      expect(await hand.request('Gong', id)).toMatchObject({ state: 'confirmed' });
      await expect(
        first.onsite.withdraw({ params: { requestId: id }, body: { reason: null } }),
      ).rejects.toEqual(refused('not-found'));
    });

    test('what is kept or agreed can only be changed where it was asked for', async () => {
      await hand.lecturer('Li');
      await hand.ask('Gong');
      const gong = await hand.as('Gong');
      const [kept] = (await gong.bookings.list()).bookings;
      const params = { bookingId: kept!.id };
      await expect(gong.bookings.confirm({ params })).rejects.toEqual(refused('conflict', '上门培训'));
      await expect(gong.bookings.cancel({ params })).rejects.toEqual(refused('conflict', '上门培训'));
      await hand.accept('Li');
    });

    test('staff see the requests in their district, and travel times that they confirm', async () => {
      await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
      await granted(server, 'Tai', 'district-staff', { district: '台山' });
      await hand.lecturer('Li');
      const { id } = await hand.ask('Gong');
      const peng = await atConsole(server, 'Peng');
      expect((await peng.onsite.list()).requests.map((request) => request.id)).toEqual([id]);
      expect((await peng.lecturers.list()).lecturers.map(({ name }) => name)).toEqual(['Li']);
      expect((await (await atConsole(server, 'Tai')).onsite.list()).requests).toEqual([]);
      const city = await atConsole(server, 'Gong-city');
      const body = { from: '台山', to: '蓬江', minutes: 80 } as const;
      expect(await city.lecturers.travel.set({ body })).toEqual({
        from: '蓬江',
        to: '台山',
        minutes: 80,
        assumed: false,
      });
      const { travel } = await city.lecturers.travel.list();
      expect(travel).toHaveLength(28);
      expect(travel.filter(({ assumed }) => !assumed)).toHaveLength(1);
    });
  });
});

const takenTicks = async (server: TestServer): Promise<number> => {
  const [row] = await server.app
    .get(Database)
    .source.query<{ taken: number | string }[]>('SELECT COUNT(*) AS taken FROM booking_ticks');
  return Number(row?.taken);
};
