import { HolidayNews } from '@titles/server/service-points/holiday-news.service';
import { type HolidayYear, holidayYears } from '@titles/shared/policy/holidays';
import { atCounters, queueOf } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';

const [friday, monday] = ['2026-11-27', '2026-11-30'];
const known = [...holidayYears];

/** Another release, which knows these days off as well. */
const released = (...off: HolidayYear['off']) => {
  const years = known.map((year) => (year.year === 2026 ? { ...year, off: [...year.off, ...off] } : year));
  (holidayYears as HolidayYear[]).splice(0, Infinity, ...years);
};

eachDatabase((database) => {
  const at = atCounters(database);
  const queued = queueOf(at);
  afterEach(() => released());

  const start = () => at.server.app.get(HolidayNews, { strict: false }).onApplicationBootstrap();
  const told = async (persona: string) => (await queued(persona)).map(({ fields }) => fields.thing4);

  test('who booked or waits for a day that a release closes hears of it once, and nobody else does', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 9));
    const other = await at.server.signIn('Other');
    await bookVisit(other, id, hourOf(monday, 9));
    await bookVisit(await at.server.signIn('Late'), id, hourOf(friday, 14));
    const waiting = await at.server.signIn('Waiting');
    await waiting.servicePoints.waitingList.join({
      params: { servicePointId: id },
      body: { purpose: 'consultation', day: friday },
    });
    await start();
    expect(await told('Li')).toEqual([]);

    released(['示例假期', friday, friday]);
    for (let time = 0; time < 2; time++) await Promise.all([start(), start()]);
    for (const persona of ['Li', 'Late']) expect(await told(persona)).toEqual(['示例假期']);
    expect(await told('Waiting')).toEqual(['示例假期']);
    expect(await told('Other')).toEqual([]);
    const { visits } = await at.li.servicePoints.visits.list();
    expect(visits).toMatchObject([{ bookingId, closedBecause: '示例假期' }]);
  });

  test('a release that opens it again before they read of it takes that back', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 9));
    released(['示例假期', friday, friday]);
    await start();
    released();
    await start();
    expect(await told('Li')).toEqual([]);
  });
});
