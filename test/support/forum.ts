import { CitationWatch } from '@titles/server/citations/citation-watch.service';
import { ImportService } from '@titles/server/documents/import.service';
import { readOfficialText } from '@titles/server/documents/official-text';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { Database } from '@titles/server/database/database';
import { type Input } from '@titles/shared/contract/endpoint';
import { type forum } from '@titles/shared/contract/forum';
import { type forumDesk } from '@titles/shared/contract/forum-desk';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';

type Question = Input<typeof forum.ask>['body'];
type ExpertAnswer = Input<typeof forum.answerAsExpert>['body'];
type Outcome = Input<typeof forumDesk.decide>['body'];

export const forumQuestion: Question = {
  field: '工程技术',
  title: '专利能代替论文吗',
  text: '我有一项发明专利，没有论文，能申报工程师吗？',
  citations: [],
};

/** A small official text whose second clause a test can change or take away. */
const official = (second: string | null): Buffer =>
  Buffer.from(
    `论坛测试办法
一、总则
本办法供测试使用，共有五条。
${second === null ? '' : `二、做法\n${second}\n`}${second === null ? '二' : '三'}、材料
按要求提交材料，不得弄虚作假。
${second === null ? '三' : '四'}、时间
每年一月至三月受理申报。
${second === null ? '四' : '五'}、附则
由人力资源部门负责解释。
`,
  );

/** The forum in the hands of people and staff; tokens are short, so everybody signs in anew. */
export function forumOn(server: TestServer) {
  const { app, signIn } = server;
  const { source } = app.get(Database);
  const desk = async (persona = 'Staff') => (await atConsole(server, persona)).forumDesk;
  const look = () => app.get(CitationWatch, { strict: false }).look();
  const expiresOn = '2027-06-30';
  const review = async (decision: Partial<Outcome> = {}) => {
    const staff = await desk();
    const { rows } = await staff.queue({ query: {} });
    for (const { id } of rows)
      await staff.decide({ params: { textId: id }, body: { outcome: 'shown', reason: null, ...decision } });
    return rows;
  };
  const ask = async (persona: string, more: Partial<Question> = {}) =>
    (await (await signIn(persona)).forum.ask({ body: { ...forumQuestion, ...more } })).id;
  const importing = async (second: string | null) => {
    const text = readOfficialText(official(second));
    const { documentId } = await app.get(ImportService).import(text, { acceptRemoval: true });
    return documentId;
  };
  return {
    question: forumQuestion,
    expiresOn,
    desk,
    look,
    review,
    ask,
    staffed: async () => {
      await granted(server, 'Staff', 'city-staff');
      await granted(server, 'Expert', 'lecturer');
    },
    /** A question that everybody sees. */
    shown: async (persona: string, more: Partial<Question> = {}) => {
      const id = await ask(persona, more);
      await review();
      return id;
    },
    expertAnswer: async (questionId: string, more: Partial<ExpertAnswer>, persona = 'Expert') =>
      (
        await (
          await signIn(persona)
        ).forum.answerAsExpert({
          params: { questionId },
          body: { text: '可以，按这一条办理。', citations: [], expiresOn, ...more },
        })
      ).id,
    thread: async (persona: string | null, questionId: string) =>
      (persona === null ? server.client : await signIn(persona)).forum.get({ params: { questionId } }),
    /** Imports the official text; its second clause is `{ documentId, clauseId: '2' }`. */
    importing,
    /** The same, looked at by a round. */
    changing: async (second: string | null) => {
      const documentId = await importing(second);
      await look();
      return documentId;
    },
    /** What was enqueued for somebody, as the words that say what to do. */
    told: async (persona: string) => {
      const rows = await source.manager.find(QueuedMessage, { order: { id: 'ASC' } });
      return rows
        .filter(({ openid }) => openid === server.wechat.openidOf(persona))
        .map(({ fields }) => fields.thing4 ?? '');
    },
    rows: (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
      source.query(sql, values),
  };
}
export type ForumInHand = ReturnType<typeof forumOn>;
