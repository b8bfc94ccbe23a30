import { ServicePoints } from '@titles/server/service-points/service-points.service';
import { type ApiClient } from './client';
import { type TestServer } from './server';
import { tokenAtConsole } from './staff';
import { bookVisit, hourOf, office, servicePoint } from './service-points';

interface Asks {
  server: () => TestServer;
  /** Staff of 蓬江. */
  client: () => ApiClient;
}
const friday = '2026-11-27';
const described = { name: '服务点', address: null, phone: null, place: null, note: null };

/** For each endpoint about a service point or a visit: makes one out of reach, and asks for it. */
export function servicePointCases({ server, client }: Asks): Record<string, () => Promise<unknown>> {
  let made: Promise<string> | undefined;
  let visits = 0;
  const elsewhere = async () => ({
    servicePointId: await (made ??= servicePoint(server(), '江海', { counters: 3 })),
  });
  const withCounter = async () => {
    const { servicePointId } = await elsewhere();
    const [counter] = await server().app.get(ServicePoints, { strict: false }).counters(servicePointId);
    return { servicePointId, counterId: counter!.id };
  };
  const visit = async () => {
    const { servicePointId } = await elsewhere();
    visits += 1;
    const other = await server().signIn(`Other ${visits}`);
    const { bookingId } = await bookVisit(
      other,
      servicePointId,
      hourOf(friday, [9, 10, 11, 14][visits % 4]!),
    );
    return { params: { bookingId } };
  };
  const wait = async () => {
    const servicePointId = await servicePoint(server(), '新会', { slotMinutes: 120 });
    for (const [index, hour] of [9, 14].entries())
      await bookVisit(await server().signIn(`Early ${index}`), servicePointId, hourOf(friday, hour));
    const other = await server().signIn('Waits');
    const body = { purpose: 'consultation', day: friday } as const;
    return (await other.servicePoints.waitingList.join({ params: { servicePointId }, body })).id;
  };
  const none = { params: { servicePointId: 'none-such' } };
  const receipt = { received: ['毕业证书'], missing: [], note: null };
  const api = () => client().servicePoints;
  return {
    'servicePoints.book': () => bookVisit(client(), 'none-such', hourOf(friday, 9)),
    'servicePoints.edit': async () => api().edit({ params: await elsewhere(), body: described }),
    'servicePoints.setHours': async () =>
      api().setHours({ params: await elsewhere(), body: { hours: [{ weekday: 1, ...office }] } }),
    'servicePoints.setException': async () =>
      api().setException({
        params: { ...(await elsewhere()), day: friday },
        body: { hours: null, reason: '休息' },
      }),
    'servicePoints.removeException': async () =>
      api().removeException({ params: { ...(await elsewhere()), day: friday } }),
    'servicePoints.addCounter': async () =>
      api().addCounter({ params: await elsewhere(), body: { name: '9号窗口', purposes: ['receipt'] } }),
    'servicePoints.setCounter': async () =>
      api().setCounter({ params: await withCounter(), body: { open: false } }),
    'servicePoints.day': async () => api().day({ params: await elsewhere(), query: { day: friday } }),
    'servicePoints.appeals': async () => api().appeals({ params: await elsewhere() }),
    'servicePoints.callNext': async () => {
      const { servicePointId, counterId } = await withCounter();
      return api().callNext({ params: { servicePointId }, body: { counterId } });
    },
    'servicePoints.waitingList.join': () =>
      api().waitingList.join({ ...none, body: { purpose: 'receipt', day: friday } }),
    'servicePoints.waitingList.leave': async () =>
      api().waitingList.leave({ params: { waitId: await wait() } }),
    'servicePoints.waitingList.list': async () => api().waitingList.list({ params: await elsewhere() }),
    'servicePoints.visits.get': async () => api().visits.get(await visit()),
    'servicePoints.visits.move': async () =>
      api().visits.move({ ...(await visit()), body: { startsAt: hourOf(friday, 16) } }),
    'servicePoints.visits.cancel': async () => api().visits.cancel(await visit()),
    'servicePoints.visits.accept': async () => api().visits.accept(await visit()),
    // A download is only an address: somebody else fetches it.
    'servicePoints.visits.receiptFile': async () => {
      const address = api().visits.receiptFile(await visit());
      const { token } = await server().client.identity.signIn({
        body: { code: server().wechat.codeFor('Stranger') },
      });
      const answer = await fetch(`${server().origin}/api${address}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const { error } = (await answer.json()) as { error: { code: string } };
      throw Object.assign(new Error(error.code), { code: error.code, status: answer.status });
    },
    'servicePoints.visits.printReceipt': async () => {
      const address = api().visits.printReceipt(await visit());
      const answer = await fetch(`${server().origin}/api${address}`, {
        headers: { authorization: `Bearer ${await tokenAtConsole(server(), 'Peng')}` },
      });
      const { error } = (await answer.json()) as { error: { code: string } };
      throw Object.assign(new Error(error.code), { code: error.code, status: answer.status });
    },
    'servicePoints.visits.receiptSeen': async () => api().visits.receiptSeen(await visit()),
    'servicePoints.visits.checkIn': async () => api().visits.checkIn(await visit()),
    'servicePoints.visits.missed': async () => api().visits.missed(await visit()),
    'servicePoints.visits.excuse': async () => api().visits.excuse(await visit()),
    'servicePoints.visits.refuse': async () =>
      api().visits.refuse({ ...(await visit()), body: { reason: '没有说明' } }),
    'servicePoints.visits.giveReceipt': async () =>
      api().visits.giveReceipt({ ...(await visit()), body: receipt }),
  };
}
