import { type ApiClient, clientOf } from './client';
import { engineer, keptCheck } from './self-check';
import { type TestServer } from './server';
import { onsiteSample } from './onsite-pages';
import { courseSample } from './course-pages';
import { forumSample } from './forum-pages';
import { companySample, publicistSample } from './sharing-pages';
import { bookVisit } from './service-points';
import { videoCertificateSample, videoSample } from './video-pages';

type Query = Record<string, string>;

/** A page as the tests open it: its address, and what is on the phone from before. */
export interface Sample {
  query?: (client: ApiClient) => Query | Promise<Query>;
  storage?: Record<string, unknown>;
  /** For a page of somebody who is signed in: makes what there is to see, and gives the page's query. */
  signedIn?: (client: ApiClient, server: TestServer) => Promise<Query>;
}

const firstPoint = async (client: ApiClient): Promise<{ servicePointId: string }> => {
  const [point] = (await client.servicePoints.list()).servicePoints;
  return { servicePointId: point!.id };
};

/** Books the first free time from the day after next on, so that every reminder is still to come. */
const bookFirst = async (client: ApiClient, servicePointId: string) => {
  const query = { purpose: 'consultation' } as const;
  const { days } = await client.servicePoints.slots({ params: { servicePointId }, query });
  const slot = days
    .slice(2)
    .flatMap(({ slots }) => slots)
    .find(({ free }) => free > 0);
  return bookVisit(client, servicePointId, slot!.startsAt);
};

/** The lecture of this quarter that can still be booked. */
const nextSession = async (client: ApiClient): Promise<{ lectureId: string; sessionId: string }> => {
  const { lectures } = await client.lectures.list({ query: { from: '2026-11-24', to: '2026-12-31' } });
  const session = lectures[0]!.sessions.find(({ left, startsAt }) => left > 0 && startsAt > '2026-11-24')!;
  return { lectureId: lectures[0]!.id, sessionId: session.id };
};

/** The person's own seat in it. */
const ownSeat = async (client: ApiClient): Promise<{ bookingId: string }> => {
  const { sessionId } = await nextSession(client);
  const { bookings } = await client.bookings.list();
  const known = bookings.find(({ resourceId, state }) => resourceId === sessionId && state === 'confirmed');
  if (known) return { bookingId: known.id };
  const { id: bookingId } = await client.bookings.hold({ body: { resourceId: sessionId } });
  await client.lectures.confirm({ params: { bookingId }, body: { name: '李一', employer: '示例公司' } });
  return { bookingId };
};

/** Every page with something real to show; a guard fails for a page that is not here. */
export const samples: Readonly<Record<string, Sample>> = {
  'tabs/seasons/index': {},
  'tabs/lectures/index': {},
  'tabs/eligibility/index': {},
  'tabs/identity/index': {},
  'features/articles/list/index': {},
  'features/articles/article/index': {
    query: async (client) => {
      const { articles } = await client.articles.list({ query: { kind: 'policy' } });
      return { articleId: articles[0]!.id };
    },
  },
  'features/documents/document/index': { query: () => ({ documentId: 'plan-2020' }) },
  'features/documents/clause/index': { query: () => ({ documentId: 'plan-2020', clauseId: '4.3' }) },
  'features/search/find/index': { query: () => ({ q: '专利' }) },
  'features/eligibility/question/index': {},
  'features/eligibility/answers/index': { storage: keptCheck(engineer) },
  'features/eligibility/result/index': { storage: keptCheck(engineer) },
  'features/service-points/list/index': { query: () => ({ district: '新会' }) },
  'features/service-points/point/index': { query: firstPoint },
  'features/service-points/slots/index': { query: firstPoint },
  'features/service-points/visit/index': {
    signedIn: async (client) => {
      const { servicePointId } = await firstPoint(client);
      const { visits } = await client.servicePoints.visits.list();
      const kept = visits.find(({ state }) => state === 'confirmed');
      return { bookingId: (kept ?? (await bookFirst(client, servicePointId))).bookingId };
    },
  },
  'features/calendars/subscribe/index': { signedIn: () => Promise.resolve({}) },
  'features/lectures/lecture/index': {
    query: async (client) => ({ lectureId: (await nextSession(client)).lectureId }),
  },
  'features/lectures/book/index': {
    signedIn: async (client) => {
      const { bookingId } = await ownSeat(client);
      await client.bookings.cancel({ params: { bookingId } });
      return { sessionId: (await nextSession(client)).sessionId };
    },
  },
  'features/lectures/company/index': { signedIn: () => Promise.resolve({ code: 'none-such' }) },
  'features/lectures/needs/index': { signedIn: () => Promise.resolve({}) },
  'features/lectures/feedback/index': { signedIn: ownSeat },
  'features/lectures/check-in/index': { signedIn: () => Promise.resolve({}) },
  'features/videos/list/index': {},
  'features/videos/player/index': { signedIn: videoSample },
  'features/courses/course/index': { signedIn: courseSample },
  'features/courses/test/index': { signedIn: courseSample },
  'features/certificates/mine/index': { signedIn: videoCertificateSample },
  'features/certificates/certificate/index': { signedIn: videoCertificateSample },
  'features/certificates/confirm/index': { signedIn: videoCertificateSample },
  'features/forum/list/index': {},
  'features/forum/question/index': { query: () => ({ questionId: 'demo-forum-1' }) },
  'features/forum/ask/index': { signedIn: forumSample },
  'features/forum/mine/index': { signedIn: forumSample },
  'features/forum/answer/index': {
    signedIn: async (client, server) => ({
      ...(await forumSample(client, server)),
      questionId: 'demo-forum-3',
    }),
  },
  'features/forum/desk/index': { signedIn: forumSample },
  'features/bookings/mine/index': { signedIn: async (client) => ({ ...(await ownSeat(client)) }) },
  'features/bookings/ticket/index': { signedIn: ownSeat },
  'features/bookings/reschedule/index': { signedIn: ownSeat },
  'features/publicists/company/index': { signedIn: companySample },
  'features/rosters/check/index': {},
  'features/privacy/choices/index': {},
  'features/privacy/own-data/index': {},
  'features/lecturers/workspace/index': { signedIn: onsiteSample },
  'features/lecturers/profile/index': { signedIn: onsiteSample },
  'features/onsite/requests/index': { signedIn: onsiteSample },
  'features/onsite/ask/index': { signedIn: onsiteSample },
  'features/onsite/request/index': { signedIn: onsiteSample },
  'features/publicists/workspace/index': {
    signedIn: (client, server) => publicistSample(client, server, true),
  },
  'features/publicists/apply/index': { signedIn: (client, server) => publicistSample(client, server, false) },
  'features/publicists/arrival/index': { query: () => ({ scene: 'AAAAAAAAAAAAAAAA' }) },
  'features/identity/privacy/index': {},
  'features/identity/agreement/index': {},
  'features/identity/about/index': {},
  'features/identity/sessions/index': {},
  'features/staff/confirm/index': { query: () => ({ scene: 'a-code-from-a-screen' }) },
};

/** A page's address as it stands after `/#/`, and what is on the phone before it is opened. */
export async function openingOf(
  route: string,
  server: TestServer,
): Promise<{ address: string; storage: Record<string, unknown> }> {
  const { query, storage = {}, signedIn } = samples[route] ?? {};
  const session = signedIn && (await sessionOf(server));
  const asked = session
    ? await signedIn(clientOf(server.origin, session.token), server)
    : ((await query?.(server.client)) ?? {});
  const pairs = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return {
    address: pairs.length > 0 ? `${route}?${pairs.join('&')}` : route,
    storage: { ...storage, ...(session && { 'titles.session': session }) },
  };
}

/** A session as the phone keeps it. */
export async function sessionOf({ client, wechat }: TestServer, persona = 'Li') {
  const { token, refreshToken, expiresAt } = await client.identity.signIn({
    body: { code: wechat.codeFor(persona) },
  });
  return { token, refreshToken, expiresAt };
}
