import { AnswerChecks } from '@titles/server/forum/answer-checks.service';
import { CitationWatch } from '@titles/server/citations/citation-watch.service';
import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { eachDatabase, freshDatabase } from '../support/databases';
import { forumOn, type ForumInHand } from '../support/forum';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited } from '../support/staff';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ForumInHand;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = forumOn(server);
    await hand.staffed();
  });
  afterEach(() => server.close());

  /** An expert's answer that everybody sees. */
  const answered = async (documentId: string, clauseId: string, persona = 'Expert') => {
    const questionId = await hand.shown('Asker');
    const answerId = await hand.expertAnswer(questionId, { citations: [{ documentId, clauseId }] }, persona);
    await hand.review();
    const checking = async () => (await hand.thread(null, questionId)).answers[0]!.checking;
    return { questionId, answerId, checking };
  };

  test('a change flags whoever cites the clause, and nobody else', async () => {
    const documentId = await hand.changing('甲');
    const cites = await answered(documentId, '2');
    const another = await answered(documentId, '3');
    await hand.changing('乙');
    expect(await cites.checking()).toBe('reworded');
    expect(await another.checking()).toBeNull();
    expect(await hand.told('Expert')).toEqual([
      ...['审核通过，大家看得到了', '审核通过，大家看得到了', '引用的条款已更新，请核对'],
    ]);
    await hand.look();
    expect((await hand.told('Expert')).filter((tip) => tip.includes('核对'))).toHaveLength(1);
  });

  test('a change while no process runs, and one of two processes at once, is looked at once', async () => {
    const documentId = await hand.changing('甲');
    const { checking } = await answered(documentId, '2');
    // Nobody looks between the two versions.
    await hand.importing('乙');
    await hand.importing('丙');
    const watch = server.app.get(CitationWatch, { strict: false });
    const flag = jest.spyOn(server.app.get(AnswerChecks, { strict: false }), 'flag');
    await Promise.all([watch.look(), watch.look(), watch.look()]);
    expect(flag).toHaveBeenCalledTimes(1);
    expect(await checking()).toBe('reworded');
    expect((await hand.told('Expert')).filter((tip) => tip.includes('核对'))).toHaveLength(1);
  });

  test('a round that fails in the middle notes nothing, and the next one makes up for it', async () => {
    const documentId = await hand.changing('甲');
    const { checking } = await answered(documentId, '2');
    await hand.importing('乙');
    const checks = server.app.get(AnswerChecks, { strict: false });
    const flag = jest.spyOn(checks, 'flag').mockRejectedValueOnce(new Error('the process died'));
    await expect(hand.look()).rejects.toThrow('the process died');
    expect(await checking()).toBeNull();
    flag.mockRestore();
    await hand.look();
    expect(await checking()).toBe('reworded');
  });

  test('a process that starts looks at once', async () => {
    const config = { database: await freshDatabase(database) };
    const first = await startServer({ database, config });
    const own = forumOn(first);
    await own.staffed();
    const documentId = await own.changing('甲');
    const questionId = await own.shown('Asker');
    await own.expertAnswer(questionId, { citations: [{ documentId, clauseId: '2' }] });
    await own.review();
    await own.importing('乙');
    await first.close();
    const second = await startServer({ database, config });
    const { answers } = await second.client.forum.get({ params: { questionId } });
    await second.close();
    expect(answers).toMatchObject([{ checking: 'reworded' }]);
  });

  test('an answer that waited for review while its clause changed is marked when it is shown', async () => {
    const documentId = await hand.changing('甲');
    const questionId = await hand.shown('Asker');
    await hand.expertAnswer(questionId, { citations: [{ documentId, clauseId: '2' }] });
    await hand.changing('乙');
    await hand.review();
    expect((await hand.thread(null, questionId)).answers).toMatchObject([{ checking: 'reworded' }]);
  });

  test('an article that cites the clause is marked to readers until an editor confirms or publishes anew', async () => {
    const documentId = await hand.changing('甲');
    const city = await atConsole(server, 'Staff');
    const content = {
      ...{ kind: 'policy' as const, group: 'service' as const, field: null, consent: null },
      ...{ title: '讲清楚这一条', summary: '一步一步来。' },
      body: [
        {
          type: 'citation' as const,
          citation: { documentId, clauseId: '2', label: '《论坛测试办法》二' },
          text: '见原文',
        },
      ],
    };
    const { id: articleId } = await city.articleEditing.create({ body: content });
    const one = { params: { articleId } };
    await city.articleEditing.publish({ ...one, body: { revision: 1 } });
    const marked = async () => (await server.client.articles.get(one)).checking;
    expect(await marked()).toBe(false);
    await hand.changing('乙');
    expect(await marked()).toBe(true);
    expect((await (await hand.desk()).checked({ query: { kind: 'article' } })).rows).toMatchObject([
      { id: articleId, because: 'reworded', title: '讲清楚这一条' },
    ]);
    expect((await city.articleEditing.list()).articles).toMatchObject([
      { id: articleId, flaggedAt: expect.any(String) as string },
    ]);
    await city.articleEditing.confirm(one);
    expect(await marked()).toBe(false);
    await expect(city.articleEditing.confirm(one)).rejects.toMatchObject({ code: 'conflict' });
    expect((await audited(server)).at(-1)).toMatchObject({ action: 'article.confirmed', subject: articleId });
    await hand.changing('丙');
    await city.articleEditing.save({ ...one, body: { revision: 1, content } });
    expect(await marked()).toBe(true);
    await city.articleEditing.publish({ ...one, body: { revision: 2 } });
    expect(await marked()).toBe(false);
  });

  test('rules that come into force flag the answers whose clauses they rest on otherwise', async () => {
    await hand.look();
    const cited = (ids: (id: string) => boolean) => ruleSet.parameters.find(({ id }) => ids(id))!.cite[0]!;
    const { documentId, clauseId } = cited((id) => id.startsWith('ladder.intermediate'));
    const { checking } = await answered(documentId, clauseId);
    const publishing = server.app.get(RuleSetPublishing);
    const publish = async (file: string) => {
      const { id } = await publishing.draft(file, '王一');
      await publishing.approve(id, '李二');
      await hand.look();
    };
    await publish(ruleFile('same-rules'));
    expect(await checking()).toBeNull();
    await publish(withAssistantMonths('other-rules', 72));
    expect(await checking()).toBe('rules');
  });

  test('an answer is marked once its day is over, and its author told once', async () => {
    const documentId = await hand.changing('甲');
    const { answerId, checking } = await answered(documentId, '2');
    const checks = server.app.get(AnswerChecks, { strict: false });
    server.clock.set('2027-06-30T15:59:00.000Z');
    await checks.tellExpired();
    expect(await checking()).toBeNull();
    server.clock.set('2027-06-30T16:00:00.000Z');
    await Promise.all([checks.tellExpired(), checks.tellExpired()]);
    expect(await checking()).toBe('expired');
    expect((await hand.told('Expert')).filter((tip) => tip.includes('有效期'))).toHaveLength(1);
    const rows = (await (await hand.desk()).checked({ query: {} })).rows;
    expect(rows).toMatchObject([{ id: answerId, because: 'expired', since: '2027-06-30T16:00:00.000Z' }]);
    const expert = await server.signIn('Expert');
    await expert.forum.confirm({ params: { answerId }, body: { expiresOn: '2027-12-31' } });
    expect(await checking()).toBeNull();
  });
});
