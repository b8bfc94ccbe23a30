import { Database } from '@titles/server/database/database';
import { OnsiteLeaving } from '@titles/server/onsite/leaving.service';
import { OnsiteSweeper } from '@titles/server/onsite/sweeper.service';
import { type Input } from '@titles/shared/contract/endpoint';
import { type lecturers } from '@titles/shared/contract/lecturers';
import { type onsite } from '@titles/shared/contract/onsite';
import { type District } from '@titles/shared/contract/person-values';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { type ApiClient } from './client';
import { readPdf } from './pdf';
import { type TestServer } from './server';
import { accountIdOf, atConsole, granted } from './staff';

/** Hours of Jiangmen on a day of December 2026. */
export const span = (day: number, from: number, until: number) => ({
  startsAt: new Date(Date.UTC(2026, 11, day, from - 8)).toISOString(),
  endsAt: new Date(Date.UTC(2026, 11, day, until - 8)).toISOString(),
});

const wish = {
  topic: '职称申报怎么准备',
  field: '职称政策' as const,
  people: 40,
  district: '蓬江' as District,
  place: '示例路1号3楼会议室',
  contact: '陈女士',
  phone: '0750-1234567',
  note: null,
  times: [span(8, 14, 16)],
};

export const profile: Input<typeof lecturers.save>['body'] = {
  name: '李老师',
  title: '高级工程师',
  employer: '示例学院',
  fields: ['职称政策'],
  home: '蓬江',
  districts: ['蓬江', '江海', '台山'],
  availability: { mode: 'ask', weekly: [], exceptions: [] },
  fee: null,
  open: true,
};

type Profile = typeof profile;
type Wish = Omit<Input<typeof onsite.ask>['body'], 'organisationId'>;

/** People of on-site training on a server whose clock the test moves; they sign in anew each time. */
export function onsiteOn(server: TestServer) {
  const organisations = new Map<string, string>();
  const as = (persona: string): Promise<ApiClient> => server.signIn(persona);
  return {
    as,
    /** A lecturer with a profile; the name is the persona's. */
    lecturer: async (persona: string, more: Partial<Profile> = {}) => {
      await granted(server, persona, 'lecturer');
      return (await as(persona)).lecturers.save({ body: { ...profile, name: persona, ...more } });
    },
    /** A company, and the publicist who asks for it. */
    company: async (persona: string, district: District = '蓬江') => {
      await granted(server, `${persona}-city`, 'city-staff');
      const city = await atConsole(server, `${persona}-city`);
      const { id } = await city.organisations.create({
        body: { kind: 'company', name: `示例公司${persona}`, district },
      });
      await granted(server, persona, 'publicist', { organisationId: id });
      organisations.set(persona, id);
      return id;
    },
    /** Lets somebody ask for a company that is there already. */
    joined: (persona: string, organisationId: string) => organisations.set(persona, organisationId),
    ask: async (persona: string, more: Partial<Wish> = {}, client?: ApiClient) =>
      (client ?? (await as(persona))).onsite.ask({
        body: { ...wish, ...more, organisationId: organisations.get(persona) ?? '' },
      }),
    /** The request as its company sees it now. */
    request: async (persona: string, requestId: string) =>
      (await as(persona)).onsite.get({ params: { requestId } }),
    /** A paper as its text, read by another library. */
    paper: async (persona: string, address: (client: ApiClient) => string) => {
      const { token } = await server.client.identity.signIn({
        body: { code: server.wechat.codeFor(persona) },
      });
      const url = `${server.origin}/api${address(await as(persona))}`;
      const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status !== 200) return { status: answer.status, text: '', missingGlyphs: 0 };
      const { pages, missingGlyphs } = readPdf(new Uint8Array(await answer.arrayBuffer()));
      return { status: 200, text: pages.join('').replace(/\s/g, ''), missingGlyphs };
    },
    asks: async (persona: string) => (await (await as(persona)).onsite.asks.list()).asks,
    accept: async (persona: string, which = 0) => {
      const client = await as(persona);
      const [ask] = (await client.onsite.asks.list()).asks;
      const optionId = ask!.options[which]!.id;
      await client.onsite.asks.accept({ params: { askId: ask!.id }, body: { optionId } });
    },
    decline: async (persona: string, reason: string | null = null) => {
      const client = await as(persona);
      const [ask] = (await client.onsite.asks.list()).asks;
      await client.onsite.asks.decline({ params: { askId: ask!.id }, body: { reason } });
    },
    /** What a process does by itself each minute. */
    sweep: async () => {
      await server.app.get(OnsiteLeaving, { strict: false }).sweep();
      await server.app.get(OnsiteSweeper, { strict: false }).sweep();
    },
    /** What was enqueued for somebody, as the words that say what to do. */
    told: async (persona: string) => {
      await accountIdOf(server, persona);
      const rows: { fields: string; openid: string }[] = await server.app
        .get(Database)
        .source.query('SELECT fields, openid FROM outbox_messages ORDER BY id');
      return rows
        .filter(({ openid }) => openid === server.wechat.openidOf(persona))
        .map(({ fields }) => (JSON.parse(fields) as { thing4: string }).thing4);
    },
    /** Ends a role of somebody, as staff do at the console. */
    endGrant: async (by: string, persona: string, role: GrantableRole) => {
      const { grants } = await (await as(persona)).grants.mine();
      const { id: grantId } = grants.find((grant) => grant.role === role)!;
      await (await atConsole(server, by)).grants.end({ params: { grantId } });
    },
  };
}
export type OnsiteInHand = ReturnType<typeof onsiteOn>;
