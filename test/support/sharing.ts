import { randomBytes } from 'node:crypto';
import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { type District } from '@titles/shared/contract/person-values';
import { type shareChannels, type SharedContent } from '@titles/shared/contract/sharing';
import { type ApiClient } from './client';
import { agreeing } from './consent';
import { type TestServer } from './server';
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
      await (await staff(more.district)).publicists.approve({ params: { publicistId: id } });
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
