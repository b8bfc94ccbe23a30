import { type ApiClient } from './client';
import { forumOn, forumQuestion as question } from './forum';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';

let askers = 0;

/** For each endpoint about a post or a text: one of another person, or of nobody. */
export function forumCases(server: () => TestServer): Record<string, () => Promise<unknown>> {
  const stranger = (step: (forum: ApiClient['forum'], id: string) => Promise<unknown>) => async () => {
    const id = await forumOn(server()).ask(`Asker ${(askers += 1)}`);
    await granted(server(), 'Stranger', 'lecturer');
    return step((await server().signIn('Stranger')).forum, id);
  };
  const expiresOn = '2027-06-30';
  const expert = { text: '可以。', citations: [{ documentId: 'plan-2020', clauseId: '4.3.1' }], expiresOn };
  const none = { postId: 'none-such', textId: 'none-such' };
  const atDesk = (step: (desk: ApiClient['forumDesk']) => Promise<unknown>) => async () =>
    step((await atConsole(server(), 'City')).forumDesk);
  return {
    'forum.editQuestion': stranger((forum, questionId) =>
      forum.editQuestion({ params: { questionId }, body: { ...question, revision: 1 } }),
    ),
    'forum.answer': stranger((forum, questionId) =>
      forum.answer({ params: { questionId }, body: { text: '我也是。' } }),
    ),
    'forum.editAnswer': stranger((forum, answerId) =>
      forum.editAnswer({ params: { answerId }, body: { text: '我也是。', revision: 1 } }),
    ),
    'forum.answerAsExpert': stranger((forum, questionId) =>
      forum.answerAsExpert({ params: { questionId }, body: expert }),
    ),
    'forum.editExpertAnswer': stranger((forum, answerId) =>
      forum.editExpertAnswer({ params: { answerId }, body: { ...expert, revision: 1 } }),
    ),
    'forum.confirm': stranger((forum, answerId) =>
      forum.confirm({ params: { answerId }, body: { expiresOn } }),
    ),
    'forum.remove': stranger((forum, postId) => forum.remove({ params: { postId } })),
    'forum.accept': stranger((forum, questionId) =>
      forum.accept({ params: { questionId }, body: { answerId: null } }),
    ),
    'forum.follow': stranger((forum, questionId) =>
      forum.follow({ params: { questionId }, body: { following: true } }),
    ),
    'forum.report': stranger((forum, postId) =>
      forum.report({ params: { postId }, body: { reason: 'wrong' } }),
    ),
    // What is reviewed is the whole city's: there is nothing of others, only what is not there.
    'forumDesk.decide': atDesk((desk) =>
      desk.decide({ params: none, body: { outcome: 'shown', reason: null } }),
    ),
    'forumDesk.settle': atDesk((desk) =>
      desk.settle({ params: none, body: { outcome: 'kept', reason: null } }),
    ),
  };
}
