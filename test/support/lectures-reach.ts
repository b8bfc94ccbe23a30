import { type ApiClient } from './client';
import { december, lectureContent, timesFrom, venueContent } from './lectures';
import { type TestServer } from './server';
import { atConsole, tokenAtConsole, granted } from './staff';

type Attempt = () => Promise<unknown>;

/** Each endpoint of the lectures that takes an id, asked by staff of 蓬江 for something of the whole city or of another person. */
export function lecturesBeyondReach(
  server: () => TestServer,
  client: () => ApiClient,
): Record<string, Attempt> {
  const cityDraft = async () => {
    await granted(server(), 'City', 'city-staff');
    const { lectureDesk: desk } = await atConsole(server(), 'City');
    const { id: venueId } = await desk.venues.create({ body: { ...venueContent, district: '江海' } });
    const { id: lectureId } = await desk.create({ body: { ...lectureContent, district: null } });
    const plan = { ...timesFrom(december(9, 14)), venueId, seats: 5, companySeats: 5 };
    const { id: sessionId } = await desk.sessions.add({ params: { lectureId }, body: plan });
    return { desk, venueId, lectureId, sessionId, plan };
  };
  const cityLecture = async () => {
    const { desk, lectureId, sessionId, ...drafted } = await cityDraft();
    await desk.publish({ params: { lectureId } });
    const other = await server().signIn('Other');
    const { id: bookingId } = await other.bookings.hold({ body: { resourceId: sessionId } });
    return { ...drafted, lectureId, sessionId, bookingId };
  };
  type There = Awaited<ReturnType<typeof cityLecture>>;
  const asked =
    (ask: (desk: ApiClient['lectureDesk'], there: There) => Promise<unknown>): Attempt =>
    async () =>
      ask(client().lectureDesk, await cityLecture());
  const ofSession = (name: 'waiting' | 'feedback') =>
    asked((desk, params) => desk.sessions[name]({ params: { sessionId: params.sessionId } }));
  const booked = ({ sessionId, bookingId }: There) => ({ params: { sessionId, bookingId } });
  const session = ({ sessionId }: There) => ({ params: { sessionId } });
  const lecture = ({ lectureId }: There) => ({ params: { lectureId } });
  const download = (address: string) => refusalOf(server(), address);
  return {
    'lectureDesk.venues.change': asked((desk, { venueId }) =>
      desk.venues.change({ params: { venueId }, body: venueContent }),
    ),
    'lectureDesk.get': asked((desk, there) => desk.get(lecture(there))),
    'lectureDesk.change': asked((desk, there) => desk.change({ ...lecture(there), body: lectureContent })),
    'lectureDesk.publish': asked((desk, there) => desk.publish(lecture(there))),
    'lectureDesk.materials.add': asked((desk, there) =>
      desk.materials.add({
        ...lecture(there),
        query: { title: '资料' },
        file: { type: 'application/pdf', content: Buffer.from('%PDF-1.7') },
      }),
    ),
    'lectureDesk.materials.remove': async () => {
      const { lectureId } = await cityLecture();
      const { lectureDesk: desk } = await atConsole(server(), 'City');
      const file = { type: 'application/pdf' as const, content: Buffer.from('%PDF-1.7') };
      const { id } = await desk.materials.add({ params: { lectureId }, query: { title: '资料' }, file });
      return client().lectureDesk.materials.remove({ params: { materialId: id } });
    },
    'lectureDesk.sessions.get': asked((desk, there) => desk.sessions.get(session(there))),
    'lectureDesk.sessions.add': asked((desk, there) =>
      desk.sessions.add({ ...lecture(there), body: there.plan }),
    ),
    'lectureDesk.sessions.change': asked((desk, there) =>
      desk.sessions.change({
        ...session(there),
        body: { opensAt: there.plan.opensAt, closesAt: there.plan.closesAt, seats: 9, companySeats: 9 },
      }),
    ),
    'lectureDesk.sessions.move': asked((desk, there) =>
      desk.sessions.move({
        ...session(there),
        body: { ...timesFrom(december(10, 9)), venueId: there.venueId },
      }),
    ),
    'lectureDesk.sessions.cancel': asked((desk, there) =>
      desk.sessions.cancel({ ...session(there), body: { reason: '停课' } }),
    ),
    'lectureDesk.sessions.waiting': ofSession('waiting'),
    'lectureDesk.sessions.feedback': ofSession('feedback'),
    'lectureDesk.attendance.list': asked((desk, there) => desk.attendance.list(session(there))),
    'lectureDesk.attendance.sheet': asked((desk, there) => download(desk.attendance.sheet(session(there)))),
    'lectureDesk.attendance.scan': asked((desk, there) =>
      desk.attendance.scan({ ...session(there), body: { scans: [{ code: 'x', at: december(9, 14) }] } }),
    ),
    'lectureDesk.attendance.note': asked((desk, there) =>
      desk.attendance.note({ ...booked(there), body: { came: true } }),
    ),
    'lectureDesk.attendance.close': asked((desk, there) => desk.attendance.close(session(there))),
    'lectureDesk.attendance.excuse': asked((desk, there) => desk.attendance.excuse(booked(there))),
    'lectureDesk.attendance.refuse': asked((desk, there) =>
      desk.attendance.refuse({ ...booked(there), body: { reason: '没有说明' } }),
    ),
    'lectureDesk.doors.create': asked((desk, there) => desk.doors.create(session(there))),
    'lectures.confirm': async () => {
      const { bookingId } = await cityLecture();
      return client().lectures.confirm({ params: { bookingId }, body: { name: '某人', employer: null } });
    },
    'lectures.feedback': async () => {
      const { bookingId } = await cityLecture();
      return client().lectures.feedback({ params: { bookingId }, body: { useful: 5, comment: '' } });
    },
    // A draft is nobody's yet, and a code that was made up is no code.
    'lectures.company.hold': async () => {
      const { sessionId } = await cityDraft();
      return (await publicist(server())).lectures.company.hold({ params: { sessionId }, body: { seats: 1 } });
    },
    'lectures.company.wait': async () => {
      const { sessionId } = await cityDraft();
      return (await publicist(server())).lectures.company.wait({ params: { sessionId }, body: { seats: 1 } });
    },
    'lectures.company.look': async () => {
      const { bookingId: id } = await cityLecture();
      return client().lectures.company.look({ params: { code: `${id}-0123456789ab` } });
    },
    'lectures.company.claim': async () => {
      const { bookingId: id } = await cityLecture();
      return client().lectures.company.claim({
        params: { code: `${id}-0123456789ab` },
        body: { name: '某人' },
      });
    },
  };
}

async function publicist(server: TestServer): Promise<ApiClient> {
  await granted(server, 'Publicist', 'publicist', { organisationId: 'o1', district: '蓬江' });
  return server.signIn('Publicist');
}

/** What a download refuses with, as a call would. */
async function refusalOf(server: TestServer, address: string): Promise<never> {
  const answer = await fetch(`${server.origin}/api${address}`, {
    headers: { authorization: `Bearer ${await tokenAtConsole(server, 'Peng')}` },
  });
  const { error } = (await answer.json()) as { error: { code: string } };
  throw Object.assign(new Error(error.code), { code: error.code, status: answer.status });
}
