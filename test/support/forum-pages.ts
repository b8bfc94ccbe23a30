import { type ApiClient } from './client';
import { forumOn } from './forum';
import { type TestServer } from './server';
import { granted } from './staff';

/** Somebody who is an expert, has asked, and has an answer whose day is over. */
export async function forumSample(client: ApiClient, server: TestServer): Promise<Record<string, string>> {
  const { grants } = await client.grants.mine();
  if (!grants.some(({ role }) => role === 'lecturer')) await granted(server, 'Li', 'lecturer');
  const hand = forumOn(server);
  const { posts } = await client.forum.mine();
  if (posts.length === 0) {
    const citations = [{ documentId: 'plan-2020', clauseId: '4.3.2' }];
    await hand.expertAnswer('demo-forum-2', { citations, text: '按这一条办理。' }, 'Li');
    await hand.ask('Li');
  }
  return {};
}
