import { randomBytes } from 'node:crypto';
import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { type District } from '@titles/shared/contract/person-values';
import { type shareChannels, type SharedContent } from '@titles/shared/contract/sharing';
import { type ApiClient } from './client';
import { agreeing } from './consent';
import { type DatabaseName } from './databases';
import { startServer, type TestServer } from './server';
import { accountIdOf, atConsole, granted } from './staff';

/** Of the example of the standard; the check digit is right. */
export const creditCode = '91350100M000100Y43';
export const otherCreditCode = '91110000600037341L';

export const application = {
  name: '陈一',
  phone: '13800000001',
  company: '示例电子有限公司',
  creditCode,
  district: '蓬江' as District,
  type: '民营企业' as const,
  size: '中型' as const,
};

/** A photograph, as far as its first bytes go. */
export const stamped = { type: 'image/jpeg' as const, content: Buffer.from('ffd8ffe000104a464946', 'hex') };

export const newDevice = (): string => randomBytes(16).toString('base64url');

/** People who share and read on a server whose clock the test moves; they sign in anew each time. */
export function sharingOn(server: TestServer) {
  const staff = async (district: District = '蓬江') => {
    const persona = `Staff-${district}`;
    await accountIdOf(server, persona);
    await granted(server, persona, 'district-staff', { district });
    return atConsole(server, persona);
  };
  const apply = async (persona: string, more: Partial<typeof application> = {}) => {
    const client = await agreeing(await server.signIn(persona), 'publicist');
    const { id } = await client.publicists.apply({ body: { ...application, ...more } });
    return { client, id };
  };
  return {
    apply,
    staff,
    city: async () => {
      await granted(server, 'City', 'city-staff');
      return atConsole(server, 'City');
    },
    /** Somebody whose application was approved. */
    publicist: async (persona: string, more: Partial<typeof application> = {}) => {
      const { client, id } = await apply(persona, more);
      await client.publicists.sendForm({ file: stamped });
      await (await staff(more.district)).publicists.approve({ params: { publicistId: id }, body: {} });
      return { client: await server.signIn(persona), id };
    },
    /** A published article. */
    article: async (id: string, title = '今年申报有什么变化'): Promise<SharedContent> => {
      const editing = server.app.get(ArticleEditing, { strict: false });
      await editing.create(
        id,
        {
          ...{ kind: 'policy', group: 'service', field: null, title, summary: '三条变化。', consent: null },
          body: [{ type: 'paragraph', text: '正文。' }],
        },
        { demo: true },
      );
      await editing.publish(id);
      return { kind: 'article', id };
    },
    share: async (
      client: ApiClient,
      content: SharedContent,
      channel: (typeof shareChannels)[number] = 'chat',
      device = newDevice(),
    ) => (await client.sharing.link({ body: { content, channel, device } })).token,
    /** Opens the page, stays so long, and tells of it; the clock goes on by as much. */
    read: async (
      client: ApiClient,
      token: string,
      content: SharedContent,
      { device = newDevice(), seconds = 20, scrolled = true } = {},
    ) => {
      const { visitId } = await client.sharing.begin({ body: { token, content, device } });
      server.clock.advance(seconds * 1000);
      if (visitId !== null)
        await client.sharing.read({
          params: { visitId },
          body: { device, visibleSeconds: seconds, scrolled },
        });
      return { visitId, device };
    },
  };
}

export const season = '2026-q4';

/** Each test has a new article to share, on a server that all of a file share, on the morning of 23 November 2026. */
export function shared(database: DatabaseName) {
  const at = { count: 0 } as {
    server: TestServer;
    hand: ReturnType<typeof sharingOn>;
    content: SharedContent;
    count: number;
  };
  beforeAll(async () => {
    at.server = await startServer({ database });
    at.hand = sharingOn(at.server);
  }, 60_000);
  beforeEach(async () => {
    at.server.clock.set('2026-11-23T08:00:00.000Z');
    at.content = await at.hand.article(`shared-${(at.count += 1)}`);
  });
  afterAll(() => at.server.close());

  const publicist = async () => {
    const persona = `Publicist-${at.count}`;
    const device = newDevice();
    const { client, id } = await at.hand.publicist(persona);
    const token = await at.hand.share(client, at.content, 'chat', device);
    return { persona, client, id, device, token };
  };
  type Publicist = Awaited<ReturnType<typeof publicist>>;
  const as = ({ persona }: Publicist) => at.server.signIn(persona);
  const query = { season };
  const total = async (who: Publicist) => (await (await as(who)).sharing.funnel({ query })).total;
  const reasons = async (who: Publicist) =>
    (await (await as(who)).sharing.aside({ query })).aside.map(({ reason }) => reason);
  return { at, publicist, as, total, reasons };
}
