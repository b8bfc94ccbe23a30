import { type ApiClient } from './client';
import { type TestServer } from './server';
import { otherCreditCode, sharingOn, stamped } from './sharing';
import { tokenAtConsole } from './staff';

interface Asks {
  server: () => TestServer;
  /** Staff of 蓬江. */
  client: () => ApiClient;
}

/** For each endpoint about a publicist or a visit: one of another district, or another publicist's. */
export function publicistCases({ server, client }: Asks): Record<string, () => Promise<unknown>> {
  let made: Promise<{ publicistId: string; visitId: string; poster: string; other: ApiClient }> | undefined;
  const elsewhere = () =>
    (made ??= (async () => {
      const hand = sharingOn(server());
      const theirs = { district: '台山' as const, creditCode: otherCreditCode, company: '台山示例厂' };
      const { client: publicist, id: publicistId } = await hand.publicist('Far', theirs);
      const content = await hand.article('shared-far-away');
      const token = await hand.share(publicist, content);
      const poster = await hand.share(publicist, content, 'poster');
      const { visitId } = await hand.read(server().client, token, content, { seconds: 2 });
      const { client: other } = await hand.apply('Near');
      await other.publicists.sendForm({ file: stamped });
      return { publicistId, visitId: visitId!, poster, other };
    })());
  const poster = async () => (await elsewhere()).poster;
  /** A refusal of a file, as the client throws those of other endpoints. */
  const file = async (address: string) => {
    const answer = await fetch(`${server().origin}/api${address}`, {
      headers: { authorization: `Bearer ${await tokenAtConsole(server(), 'Peng')}` },
    });
    const { error } = (await answer.json()) as { error: { code: string } };
    throw Object.assign(new Error(error.code), { code: error.code, status: answer.status });
  };
  const ofPublicist =
    (ask: (publicists: ApiClient['publicists'], params: { publicistId: string }) => Promise<unknown>) =>
    async () => {
      const { publicistId } = await elsewhere();
      return ask(client().publicists, { publicistId });
    };
  return {
    'publicists.stampedForm': ofPublicist((publicists, params) => file(publicists.stampedForm({ params }))),
    'posters.picture': async () => file(client().posters.picture({ params: { token: await poster() } })),
    'posters.sheet': async () => file(client().posters.sheet({ params: { token: await poster() } })),
    'publicists.phone': ofPublicist((publicists, params) =>
      publicists.phone({ params, body: { reason: '核实推荐表' } }),
    ),
    'publicists.approve': ofPublicist((publicists, params) => publicists.approve({ params, body: {} })),
    'publicists.refuse': ofPublicist((publicists, params) =>
      publicists.refuse({ params, body: { reason: '推荐表看不清' } }),
    ),
    'publicists.colleagues': ofPublicist((publicists, params) => publicists.colleagues({ params })),
    'publicists.end': ofPublicist((publicists, params) =>
      publicists.end({ params, body: { reason: '离职了', successorId: null } }),
    ),
    'sharing.appeal': async () => {
      const { other, visitId } = await elsewhere();
      return other.sharing.appeal({ params: { visitId }, body: { words: '这条应该计入' } });
    },
    'sharing.decide': async () => {
      const { visitId } = await elsewhere();
      return client().sharing.decide({ params: { visitId }, body: { granted: true, answer: '已经核实过' } });
    },
    'sharing.reverse': async () => {
      const { visitId } = await elsewhere();
      return client().sharing.reverse({ params: { visitId }, body: { reason: '核实为代读' } });
    },
  };
}
