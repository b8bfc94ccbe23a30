import { type ApiClient } from './client';
import { agreeing } from './consent';
import { type TestServer } from './server';
import { onsiteSample } from './onsite-pages';
import { application, newDevice, sharingOn, stamped } from './sharing';

/** Makes the person an applicant with readers; a publicist's page has more to show. */
export async function publicistSample(
  client: ApiClient,
  server: TestServer,
  shared: boolean,
): Promise<Record<string, string>> {
  await agreeing(client, 'publicist');
  const before = (await client.publicists.mine()).publicist;
  if (!before) {
    await client.publicists.apply({ body: application });
    await client.publicists.sendForm({ file: stamped });
  }
  if (!shared || (await client.sharing.aside({ query: { season: '2026-q4' } })).aside.length > 0) return {};
  const hand = sharingOn(server);
  const { articles } = await client.articles.list({ query: {} });
  const content = { kind: 'article' as const, id: articles[0]!.id };
  const token = await hand.share(client, content);
  const anyone = server.client;
  for (let reader = 0; reader < 7; reader++) {
    const device = newDevice();
    const { visitId } = await anyone.sharing.begin({ body: { token, content, device } });
    const body = { device, visibleSeconds: reader < 6 ? 15 : 2, scrolled: true };
    if (visitId === null) continue;
    server.clock.advance(16_000);
    await anyone.sharing.read({ params: { visitId }, body });
  }
  return {};
}

/** A publicist whose application was approved, with a session agreed; once a server. */
export async function companySample(client: ApiClient, server: TestServer): Promise<Record<string, string>> {
  await onsiteSample(client, server);
  await publicistSample(client, server, false);
  const { publicist } = await client.publicists.mine();
  if (publicist?.state === 'applied')
    await (
      await sharingOn(server).staff()
    ).publicists.approve({ params: { publicistId: publicist.id }, body: {} });
  return {};
}
