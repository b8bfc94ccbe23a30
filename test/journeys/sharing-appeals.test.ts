import { Database } from '@titles/server/database/database';
import { newId } from '@titles/server/ids';
import { LedgerEntry } from '@titles/server/ledger/entry.entity';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { type ApiClient } from '../support/client';
import { bookingsOf } from '../support/bookings';
import { eachDatabase } from '../support/databases';
import { newDevice, otherCreditCode, season, shared, stamped } from '../support/sharing';
import { atConsole, granted } from '../support/staff';

const decision = { granted: true, answer: '已与单位核实，予以计入。' };
const month = '2026-11';

eachDatabase((database) => {
  const { at, publicist, as, total, reasons } = shared(database);
  type Who = Awaited<ReturnType<typeof publicist>>;
  const manager = () => at.server.app.get(Database).source.manager;
  const aside = async (client: ApiClient) => (await client.sharing.aside({ query: { season } })).aside;
  /** Says more time in view than went by, which is set aside and may be appealed. */
  const tooFast = async (client: ApiClient, who: Who, device = newDevice()) => {
    const { content } = at;
    const { visitId } = await client.sharing.begin({ body: { token: who.token, content, device } });
    const body = { device, visibleSeconds: 30, scrolled: true };
    await client.sharing.read({ params: { visitId: visitId! }, body });
    return visitId!;
  };
  const appeal = async (who: Who, visitId: string) =>
    (await as(who)).sharing.appeal({ params: { visitId }, body: { words: '在单位会上一起看的' } });
  const decide = async (visitId: string, body = decision) =>
    (await at.hand.staff()).sharing.decide({ params: { visitId }, body });
  const entries = (publicistId: string) => manager().countBy(LedgerEntry, { publicistId });

  test('what counts after an appeal counts once: not again on a second phone, and not by a second appeal', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const reader = await server.signIn(`Reader-${count}`);
    const visits = [await tooFast(reader, who), await tooFast(reader, who)];
    for (const visitId of visits) await appeal(who, visitId);
    await decide(visits[0]!);
    await expect(decide(visits[1]!)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('已经计入过一次') as unknown,
    });
    await hand.read(reader, who.token, content);
    expect(await total(who)).toMatchObject({ read: 1 });
    expect((await reasons(who)).sort()).toEqual(['repeat', 'too-fast', 'too-fast']);
    expect(await entries(who.id)).toBe(1);
    await decide(visits[1]!, { granted: false, answer: '同一位读者已经计过。' });
  });

  test('a booking after an appeal counts once, and no more when it is given back', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    // On a phone on which the publicist was signed in.
    const { device } = who;
    const reader = await server.signIn(`Guest-${count}`);
    await hand.read(reader, who.token, content, { device });
    const step = async () => {
      const resourceId = await bookingsOf(server).session(5);
      const { id: bookingId } = await reader.bookings.hold({ body: { resourceId } });
      await reader.bookings.confirm({ params: { bookingId } });
      const tell = () => reader.sharing.step({ body: { device, step: 'booking', bookingId } });
      await tell();
      const [row] = await manager().findBy(ShareVisit, { bookingId });
      await appeal(who, row!.id);
      return { bookingId, tell, visitId: row!.id };
    };
    const counts = await step();
    await decide(counts.visitId);
    for (let time = 0; time < 2; time++) await counts.tell();
    expect(await total(who)).toMatchObject({ booking: 1 });
    await reader.bookings.cancel({ params: { bookingId: counts.bookingId } });
    expect(await total(who)).toMatchObject({ booking: 0 });
    expect(await entries(who.id)).toBe(2);

    const gone = await step();
    await reader.bookings.cancel({ params: { bookingId: gone.bookingId } });
    await expect(decide(gone.visitId)).rejects.toMatchObject({
      code: 'conflict',
      message: '这个预约已经取消，不能计入。',
    });
    expect(await entries(who.id)).toBe(2);
  });

  test('nobody answers an appeal of their own', async () => {
    const { server } = at;
    const who = await publicist();
    const visitId = await tooFast(server.client, who);
    await appeal(who, visitId);
    await granted(server, who.persona, 'district-staff', { district: '蓬江' });
    const clerk = await atConsole(server, who.persona);
    await expect(clerk.sharing.decide({ params: { visitId }, body: decision })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await entries(who.id)).toBe(0);
    await decide(visitId);
    expect(await entries(who.id)).toBe(1);
  });

  test('a granted appeal is shown with its rule and its answer, to the publicist and at the desk', async () => {
    const { server, hand } = at;
    const who = await publicist();
    const visitId = await tooFast(server.client, who);
    await appeal(who, visitId);
    await decide(visitId);
    const shown = { id: visitId, reason: 'too-fast', appeal: 'granted', answer: decision.answer };
    expect(await aside(await as(who))).toMatchObject([{ ...shown, mayAppeal: false }]);
    const staff = await hand.staff();
    const list = async (query: Parameters<typeof staff.sharing.anomalies>[0]['query']) =>
      (await staff.sharing.anomalies({ query: { ...query, size: 100 } })).rows.map(({ id }) => id);
    expect(await list({ appeal: 'granted' })).toContain(visitId);
    expect(await list({ appeal: 'granted', reason: 'too-fast' })).toContain(visitId);
    expect(await list({ appeal: 'granted', reason: 'burst' })).not.toContain(visitId);
    expect(await list({})).not.toContain(visitId);
  });

  test('what only repeats is not appealed, for it can never count', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const reader = await server.signIn(`Twice-${count}`);
    for (let phone = 0; phone < 2; phone++) await hand.read(reader, who.token, content);
    const [repeat] = await aside(await as(who));
    expect(repeat).toMatchObject({ reason: 'repeat', mayAppeal: false });
    await expect(appeal(who, repeat!.id)).rejects.toMatchObject({
      code: 'conflict',
      message: '这一条按规定不计，不能申诉。',
    });
  });

  test('what may be appealed is shown, whatever came later and may not', async () => {
    const who = await publicist();
    const visitId = await tooFast(at.server.client, who);
    const first = await manager().findOneByOrFail(ShareVisit, { id: visitId });
    const short = Array.from({ length: 200 }, (_, place) => {
      const openedAt = new Date(first.openedAt.getTime() + 1000 * (place + 1));
      return Object.assign({}, first, { id: newId(), reason: 'short' as const, openedAt });
    });
    await manager().insert(ShareVisit, short);
    const shown = await aside(await as(who));
    expect(shown).toHaveLength(200);
    expect(shown.at(-1)).toMatchObject({ id: visitId, mayAppeal: true });
    expect(shown.map(({ at: when }) => when)).toEqual(
      shown
        .map(({ at: when }) => when)
        .sort()
        .reverse(),
    );
  });

  test('who left keeps what counts by an appeal; who was never approved has nothing', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const visitId = await tooFast(server.client, who);
    await appeal(who, visitId);
    await (await as(who)).publicists.leave({ body: { successorId: null } });
    await decide(visitId);
    expect(await entries(who.id)).toBe(1);
    expect((await (await as(who)).ledger.mine({ query: { month } })).statement.lines[0]!.units).toBe(1);

    const persona = `Withdrawn-${count}`;
    const { client, id } = await hand.apply(persona);
    const theirs = { ...who, persona, id, token: await hand.share(client, content) };
    const other = await tooFast(server.client, theirs);
    await appeal(theirs, other);
    await (await as(theirs)).publicists.leave({ body: { successorId: null } });
    await expect(decide(other)).rejects.toMatchObject({ code: 'conflict' });
    expect(await entries(id)).toBe(0);
    expect(await manager().findOneBy(ShareVisit, { id: other })).toMatchObject({
      ...{ appeal: 'open', countedAt: null, countedKey: null },
    });
  });

  test('what came about before a hand-over counts by an appeal for who shared it, not for the successor', async () => {
    const { server, hand, count } = at;
    const who = await publicist();
    const next = await hand.publicist(`Heir-${count}`, { name: '王三' });
    const visitId = await tooFast(server.client, who);
    await appeal(who, visitId);
    await (await as(who)).publicists.leave({ body: { successorId: next.id } });
    await decide(visitId);
    expect([await entries(who.id), await entries(next.id)]).toEqual([1, 0]);
    expect((await (await as(who)).ledger.mine({ query: { month } })).statement.lines[0]!.units).toBe(1);
    expect(await total(who)).toMatchObject({ read: 1 });
  });

  test('what staff grant is no crowd: who reads at the same time counts', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    const visitId = await tooFast(server.client, who);
    await appeal(who, visitId);
    await decide(visitId);
    const granting = await manager().findOneByOrFail(ShareVisit, { id: visitId });
    const more = Array.from({ length: 29 }, () => {
      const id = newId();
      return Object.assign({}, granting, { id, countedKey: id, device: id });
    });
    await manager().insert(ShareVisit, more);
    // Plain ones are counted together, those of who is signed in one by one.
    await hand.read(server.client, who.token, content);
    await hand.read(await server.signIn('Reader-between'), who.token, content);
    expect(await total(who)).toMatchObject({ read: 32 });
  });

  test('who applies anew, elsewhere also, goes on seeing what came before', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    await hand.read(server.client, who.token, content);
    const visitId = await tooFast(server.client, who);
    const client = await as(who);
    await client.publicists.leave({ body: { successorId: null } });
    const more = { company: '示例二厂', creditCode: otherCreditCode };
    const { id } = await hand.apply(who.persona, more);
    await (await as(who)).publicists.sendForm({ file: stamped });
    await (await hand.staff()).publicists.approve({ params: { publicistId: id }, body: {} });
    expect(await total(who)).toMatchObject({ seen: 2, read: 1 });
    expect(await reasons(who)).toEqual(['too-fast']);
    await appeal(who, visitId);
    const mine = async () => (await (await as(who)).ledger.mine({ query: { month } })).statement;
    expect(await mine()).toMatchObject({ company: '示例电子有限公司', lines: [{ units: 1 }, {}, {}] });
    await hand.read(server.client, await hand.share(await as(who), content), content);
    expect(await mine()).toMatchObject({
      company: '示例电子有限公司、示例二厂',
      lines: [{ units: 2 }, {}, {}],
    });
  });
});
