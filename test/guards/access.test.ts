import { Database } from '@titles/server/database/database';
import { endpointsOf } from '@titles/server/http/openapi';
import { type SessionKind } from '@titles/server/identity/lifetimes';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { type AnyShape } from '@titles/shared/contract/endpoint';
import { api } from '@titles/shared/contract/index';
import { type GrantableRole, grantableRoles, type Role } from '@titles/shared/contract/roles';
import { bookingsOf } from '../support/bookings';
import { clientOf } from '../support/client';
import { lecturesBeyondReach } from '../support/lectures-reach';
import { agreeing } from '../support/consent';
import { courseCases } from '../support/courses-reach';
import { forumCases } from '../support/forum-reach';
import { onsiteCases } from '../support/onsite-reach';
import { publicistCases } from '../support/publicists-reach';
import { startServer, type TestServer } from '../support/server';
import { otherCreditCode } from '../support/sharing';
import { servicePointCases } from '../support/service-points-reach';
import { accountIdOf, atConsole, granted } from '../support/staff';
import { videoCases } from '../support/videos-reach';

/** Roles that count at the console alone, written down here a second time. */
const deskRoles: readonly Role[] = ['district-staff', 'city-staff', 'policy-staff', 'administrator'];
const districtOf = (role: GrantableRole) =>
  role === 'district-staff' ? ({ district: '蓬江' } as const) : {};

/** Something that is sent as a token, and the roles that must count with it; null for nobody. */
interface Sender {
  what: string;
  token: () => Promise<string | undefined>;
  roles: readonly Role[] | null;
}

describe('every endpoint lets in whom its access names, and nobody else', () => {
  let server: TestServer;
  const accounts = new Map<string, string>();
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
    accounts.set('nothing', await accountIdOf(server, 'nothing'));
    for (const role of grantableRoles) {
      const grant = await granted(server, role, role, { organisationId: 'o1', ...districtOf(role) });
      accounts.set(role, grant.accountId!);
    }
  });
  afterAll(() => server.close());

  /** A new session: some calls end the one that they are sent with. */
  const open = (persona: string, kind: SessionKind) =>
    server.app
      .get(Database)
      .write((manager) => server.app.get(SessionsService).open(manager, accounts.get(persona)!, kind));
  const rows = (sql: string) => server.app.get(Database).source.query(sql);

  const worthless: Sender[] = [
    { what: 'no token', token: () => Promise.resolve(undefined), roles: null },
    { what: 'an invented token', token: () => Promise.resolve('A'.repeat(43)), roles: null },
    {
      what: 'a token that has run out',
      token: async () => {
        const { token } = await open('administrator', 'console');
        await rows(`UPDATE sessions SET access_until = '2026-11-23 08:00:00.000'`);
        return token;
      },
      roles: null,
    },
    {
      what: 'a token of a session that was ended',
      token: async () => {
        const { token } = await open('administrator', 'console');
        await clientOf(server.origin, token).identity.signOut();
        return token;
      },
      roles: null,
    },
    {
      what: 'a refresh token',
      token: async () => (await open('administrator', 'console')).refreshToken,
      roles: null,
    },
    {
      what: 'a part of a refresh token',
      token: async () => (await open('administrator', 'console')).refreshToken.split('.')[1],
      roles: null,
    },
  ];
  const at = (persona: 'nothing' | GrantableRole, kind: SessionKind): Sender => ({
    what: `${persona} at a ${kind}`,
    token: async () => (await open(persona, kind)).token,
    roles: [
      'employee',
      ...(persona === 'nothing' || (kind === 'phone' && deskRoles.includes(persona)) ? [] : [persona]),
    ],
  });
  const senders = [
    ...worthless,
    ...(['phone', 'console'] as const).flatMap((kind) => [
      at('nothing', kind),
      ...grantableRoles.map((role) => at(role, kind)),
    ]),
  ];

  test.each(endpointsOf(api))('%s', async (_, shape) => {
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const { what, token, roles } of senders) {
      const sent = await token();
      const status = await statusOf(server, shape, sent);
      found[what] = status === 401 ? 'unknown' : status === 403 ? 'refused' : 'in';
      const named = shape.access === 'anyone' || shape.access.some((role) => roles?.includes(role));
      // Anyone may call, but with a token that is known or with none.
      const unknown = 'renews' in shape && roles === null && sent !== undefined;
      wanted[what] = named && !unknown ? 'in' : roles === null ? 'unknown' : 'refused';
    }
    expect(found).toEqual(wanted);
  });

  test('the matrix tells all three apart', () => {
    const shapes = endpointsOf(api).map(([, shape]) => shape);
    expect(shapes.some(({ access }) => access === 'anyone')).toBe(true);
    expect(shapes.filter((shape) => 'renews' in shape)).toHaveLength(3);
    expect(shapes.some(({ access }) => access !== 'anyone' && access.includes('administrator'))).toBe(true);
  });
});

const season = {
  ...{ year: 2026, quarter: 4, theme: '冬', slogan: '', organiser: '示例', intro: '', items: [] },
  district: '江海' as const,
};
const article = {
  ...{ kind: 'policy', group: 'service', field: null, title: '', summary: '', consent: null },
  body: [],
};
/** What each call about an article takes. */
const bodyFor = (name: string, { revision, earlier, content }: Record<string, unknown>) =>
  name === 'save'
    ? { revision, content }
    : name === 'restore'
      ? { revision, earlier }
      : name === 'publish'
        ? { revision }
        : undefined;

async function statusOf({ origin, wechat }: TestServer, shape: AnyShape, token?: string) {
  const [method, path] = shape.route.split(' ') as [string, string];
  const answer = await fetch(`${origin}/api${path.replace(/:\w+/g, 'none-such')}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    // A body that signs in; elsewhere it is bad input, which comes after the question who may call.
    ...('body' in shape && { body: JSON.stringify({ code: wechat.codeFor('Li') }) }),
  });
  // A body that nobody reads would hold its connection, and with it the service.
  await answer.body?.cancel();
  return answer.status;
}

describe('what belongs to another person, organisation or district is not found', () => {
  let server: TestServer;
  let client: Awaited<ReturnType<typeof atConsole>>;
  let administrator: typeof client;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
    await granted(server, 'City', 'city-staff');
    await granted(server, 'Policy', 'policy-staff');
    await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
    await granted(server, 'Admin', 'administrator');
    client = await atConsole(server, 'Peng');
    administrator = await atConsole(server, 'Admin');
  });
  afterAll(() => server.close());

  const otherOrganisation = async () => {
    const city = await atConsole(server, 'City');
    const name = `示例公司${Math.random()}`;
    return (await city.organisations.create({ body: { kind: 'company', name, district: '江海' } })).id;
  };
  const otherGrant = async () => {
    const organisationId = await otherOrganisation();
    return (await granted(server, 'Other', 'publicist', { organisationId, district: '江海' })).id;
  };
  /** One for each endpoint that takes an id and is not for anyone: makes something out of reach, and asks for it. */
  const cases: Readonly<Record<string, () => Promise<unknown>>> = {
    'sessions.end': async () => {
      const other = await server.signIn('Other');
      const { sessions } = await other.sessions.list();
      return client.sessions.end({ params: { sessionId: sessions[0]!.id } });
    },
    'grants.approve': async () => client.grants.approve({ params: { grantId: await otherGrant() } }),
    'grants.end': async () => client.grants.end({ params: { grantId: await otherGrant() } }),
    'accounts.get': async () => administrator.accounts.get({ params: { accountId: 'none-such' } }),
    'accounts.endSession': async () => {
      const other = await server.signIn('Other');
      const { sessions } = await other.sessions.list();
      const params = { accountId: await accountIdOf(server, 'Peng'), sessionId: sessions[0]!.id };
      return administrator.accounts.endSession({ params });
    },
    'outbox.get': async () => administrator.outbox.get({ params: { messageId: 'none-such' } }),
    'outbox.withdraw': async () =>
      administrator.outbox.withdraw({ params: { messageId: 'none-such' }, body: { reason: '写错了' } }),
    'outbox.resolve': async () =>
      administrator.outbox.resolve({
        params: { messageId: 'none-such' },
        body: { finding: 'lost', reason: '已问本人' },
      }),
    'organisations.get': async () =>
      client.organisations.get({ params: { organisationId: await otherOrganisation() } }),
    'eligibility.remove': async () => {
      const other = await agreeing(await server.signIn('Other'), 'self-checks');
      const ruleSet = (await other.eligibility.ruleSets.current()).id;
      const { id } = await other.eligibility.save({ body: { ruleSet, record: {} } });
      return client.eligibility.remove({ params: { checkId: id } });
    },
    'bookings.confirm': async () =>
      client.bookings.confirm({ params: { bookingId: (await otherBooking()).id } }),
    'bookings.cancel': async () =>
      client.bookings.cancel({ params: { bookingId: (await otherBooking()).id } }),
    'bookings.reschedule': async () => {
      const { id, resourceId } = await otherBooking();
      return client.bookings.reschedule({ params: { bookingId: id }, body: { resourceId } });
    },
    'bookings.appeal': async () =>
      client.bookings.appeal({
        params: { bookingId: (await otherBooking()).id },
        body: { reason: '当天生病' },
      }),
    'bookings.waitingList.leave': async () =>
      client.bookings.waitingList.leave({ params: { entryId: await otherEntry() } }),
    'bookings.waitingList.accept': async () =>
      client.bookings.waitingList.accept({ params: { entryId: await otherEntry() } }),
    ...servicePointCases({
      server: () => server,
      client: () => client,
    }),
    ...onsiteCases({ server: () => server, client: () => client }),
    ...forumCases(() => server),
    'organisations.correctCode': async () =>
      client.organisations.correctCode({
        params: { organisationId: await otherOrganisation() },
        body: { creditCode: otherCreditCode, reason: '营业执照复印件' },
      }),
    ...publicistCases({ server: () => server, client: () => client }),
    'calendars.revoke': async () => {
      const other = await server.signIn('Other');
      const { feed } = await other.calendars.create({ body: { kind: 'person', organisationId: null } });
      return client.calendars.revoke({ params: { feedId: feed.id } });
    },
    ...lecturesBeyondReach(
      () => server,
      () => client,
    ),
    ...videoCases(() => server),
    ...courseCases(() => server),
    'seasonEditing.get': async () => client.seasonEditing.get(await otherSeason()),
    'seasonEditing.version': async () => {
      const { params } = await otherSeason();
      return client.seasonEditing.version({ params: { ...params, version: 1 } });
    },
    'seasonEditing.save': async () =>
      client.seasonEditing.save({ ...(await otherSeason()), body: { version: 1, content: season } }),
    'seasonEditing.restore': async () =>
      client.seasonEditing.restore({ ...(await otherSeason()), body: { version: 1, earlier: 1 } }),
    'seasonEditing.publish': async () =>
      client.seasonEditing.publish({ ...(await otherSeason()), body: { version: 1 } }),
    'seasonEditing.schedule': async () =>
      client.seasonEditing.schedule({
        ...(await otherSeason()),
        body: { version: 1, publishAt: '2027-01-01T00:00:00.000Z' },
      }),
    'seasonEditing.unschedule': async () => client.seasonEditing.unschedule(await otherSeason()),
    'seasonEditing.archive': async () => client.seasonEditing.archive(await otherSeason()),
    'seasonEditing.remove': async () => client.seasonEditing.remove(await otherSeason()),
    'previews.update': async () => {
      const city = await atConsole(server, 'City');
      const { token } = await city.previews.open({ body: {} });
      return client.previews.update({ params: { token }, body: {} });
    },
    // Texts and rules are the whole city's: there is nothing of others, only what is not there.
    ...Object.fromEntries(
      (['get', 'revision', 'save', 'restore', 'publish', 'confirm', 'withdraw'] as const).map((name) => [
        `articleEditing.${name}`,
        async () => {
          const city = await atConsole(server, 'City');
          const call = city.articleEditing[name] as (input: unknown) => Promise<unknown>;
          const body = { revision: 1, earlier: 1, content: article };
          return call({ params: { articleId: 'none', revision: 1 }, body: bodyFor(name, body) });
        },
      ]),
    ),
    'documentImport.version': async () =>
      (await atConsole(server, 'Policy')).documentImport.version({
        params: { documentId: 'none', version: 1 },
      }),
    'documentImport.versions': async () =>
      (await atConsole(server, 'Policy')).documentImport.versions({ params: { documentId: 'none' } }),
    'ruleSetPublishing.get': async () =>
      (await atConsole(server, 'Policy')).ruleSetPublishing.get({ params: { versionId: 'none' } }),
    'ruleSetPublishing.approve': async () =>
      (await atConsole(server, 'Policy')).ruleSetPublishing.approve({
        params: { versionId: 'none' },
        body: { publishAt: null },
      }),
    'ruleSetPublishing.withdraw': async () =>
      (await atConsole(server, 'Policy')).ruleSetPublishing.withdraw({ params: { versionId: 'none' } }),
  };

  const otherSeason = async () => {
    const city = await atConsole(server, 'City');
    const { id } = await city.seasonEditing.create({ body: season });
    return { params: { seasonId: id } };
  };
  const otherBooking = async () => {
    const resourceId = await bookingsOf(server).session(1);
    const other = await server.signIn('Other');
    return { resourceId, id: (await other.bookings.hold({ body: { resourceId } })).id };
  };
  const otherEntry = async () => {
    const { resourceId } = await otherBooking();
    const waits = await server.signIn('Waits');
    return (await waits.bookings.waitingList.join({ body: { resourceId } })).id;
  };

  test('and every endpoint that takes an id of such a thing has a case here', () => {
    const named = endpointsOf(api)
      .filter(([, { access, route }]) => access !== 'anyone' && route.includes(':'))
      .map(([name]) => name);
    expect(Object.keys(cases).sort()).toEqual(named.sort());
  });

  test.each(Object.entries(cases))('%s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'not-found', status: 404 });
  });
});
