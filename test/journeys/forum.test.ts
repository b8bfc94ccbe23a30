import { eachDatabase } from '../support/databases';
import { forumOn, type ForumInHand } from '../support/forum';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ForumInHand;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = forumOn(server);
    await hand.staffed();
  });
  afterEach(() => server.close());

  test('a question is held, reviewed, answered with a clause, and the answer is flagged when the clause changes', async () => {
    const documentId = await hand.changing('获得专利的可以申报。');
    const questionId = await hand.ask('Asker');
    await expect(hand.thread('Other', questionId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(hand.thread(null, questionId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await hand.thread('Asker', questionId)).toMatchObject({
      ...{ mine: true, shownAt: null, following: true, title: hand.question.title },
      submission: { state: 'held', reason: null, revision: 1 },
    });
    const [held] = await hand.review();
    expect(held).toMatchObject({ state: 'held', verdict: 'pass', kind: 'question', earlier: null });
    expect(await hand.told('Asker')).toEqual(['审核通过，大家看得到了']);
    const listed = (await server.client.forum.list({ query: { field: '工程技术' } })).questions;
    expect(listed).toMatchObject([{ id: questionId, answers: 0, answered: 'no' }]);

    const expert = await server.signIn('Expert');
    expect((await expert.forum.waiting({ query: {} })).questions).toMatchObject([{ id: questionId }]);
    const citations = [{ documentId, clauseId: '2' }];
    const answerId = await hand.expertAnswer(questionId, { citations });
    expect((await hand.thread(null, questionId)).answers).toEqual([]);
    await hand.review();
    expect(await hand.told('Asker')).toEqual(['审核通过，大家看得到了', '专家回答了，点开看看']);
    const shown = await hand.thread(null, questionId);
    expect(shown.answers).toMatchObject([
      {
        ...{ id: answerId, by: 'lecturer', mine: false, submission: null, checking: null, accepted: false },
        citations: [{ documentId, clauseId: '2', label: '《论坛测试办法》二' }],
        expiresOn: hand.expiresOn,
      },
    ]);
    // Nobody is named, and nothing that leads to a person leaves.
    expect(JSON.stringify(shown)).not.toMatch(/account|openid|Expert|Asker/);
    const asker = await server.signIn('Asker');
    await asker.forum.accept({ params: { questionId }, body: { answerId } });
    expect((await hand.thread(null, questionId)).answers).toMatchObject([{ accepted: true }]);
    expect((await (await server.signIn('Expert')).forum.waiting({ query: {} })).questions).toEqual([]);

    await hand.changing('获得专利并已转化的可以申报。');
    expect((await hand.thread(null, questionId)).answers).toMatchObject([{ checking: 'reworded' }]);
    expect((await hand.told('Expert')).at(-1)).toBe('引用的条款已更新，请核对');
    expect((await (await server.signIn('Expert')).forum.waiting({ query: {} })).toCheck).toMatchObject([
      { id: answerId, checking: 'reworded' },
    ]);
    expect((await (await hand.desk()).checked({ query: {} })).rows).toMatchObject([
      { id: answerId, kind: 'answer', because: 'reworded', title: hand.question.title },
    ]);
    const again = await server.signIn('Expert');
    await again.forum.confirm({ params: { answerId }, body: { expiresOn: '2027-12-31' } });
    expect((await hand.thread(null, questionId)).answers).toMatchObject([
      { checking: null, expiresOn: '2027-12-31' },
    ]);

    await hand.changing(null);
    expect((await hand.thread(null, questionId)).answers).toMatchObject([{ checking: 'removed' }]);
    // A clause that is gone cannot be confirmed: the answer must rest on another one.
    await expect(
      (await server.signIn('Expert')).forum.confirm({
        params: { answerId },
        body: { expiresOn: '2027-12-31' },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await (
      await server.signIn('Expert')
    ).forum.editExpertAnswer({
      params: { answerId },
      body: {
        ...{ text: '按材料一条办理。', expiresOn: hand.expiresOn, revision: 1 },
        citations: [{ documentId, clauseId: '3' }],
      },
    });
    expect((await hand.thread(null, questionId)).answers).toMatchObject([
      { checking: 'removed', text: '可以，按这一条办理。' },
    ]);
    await hand.review();
    expect((await hand.thread(null, questionId)).answers).toMatchObject([
      { checking: null, text: '按材料一条办理。' },
    ]);
    const steps = (await audited(server)).filter(({ action }) => action.startsWith('forum.'));
    expect(steps.map(({ detail }) => detail.outcome)).toEqual(['shown', 'shown', 'shown']);
  });

  test('a text comes back with what to change, its author sees why, and the next one replaces the one that waits', async () => {
    const questionId = await hand.ask('Asker', { title: '第一稿' });
    await expect(hand.review({ outcome: 'returned' })).rejects.toMatchObject({
      fields: [{ path: 'body.reason' }],
    });
    await hand.review({ outcome: 'returned', reason: '请不要写单位名称' });
    const asker = await server.signIn('Asker');
    expect((await asker.forum.mine()).posts).toMatchObject([
      { id: questionId, state: 'returned', reason: '请不要写单位名称' },
    ]);
    expect(await hand.told('Asker')).toEqual(['请修改后再提交，点开看说明']);
    const edit = (revision: number, title: string) =>
      asker.forum.editQuestion({ params: { questionId }, body: { ...hand.question, title, revision } });
    await edit(1, '第二稿');
    const [waiting] = (await (await hand.desk()).queue({ query: {} })).rows;
    await edit(2, '第三稿');
    await expect(edit(2, '别处的稿')).rejects.toMatchObject({ code: 'conflict' });
    // Who reviews the second draft is told that it is no longer the one.
    await expect(
      (await hand.desk()).decide({
        params: { textId: waiting!.id },
        body: { outcome: 'shown', reason: null },
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await hand.review();
    expect(await hand.thread(null, questionId)).toMatchObject({ title: '第三稿', submission: null });
    // An edit of a text that is shown: the earlier version shows until the new one is reviewed.
    await edit(3, '第四稿');
    expect(await hand.thread(null, questionId)).toMatchObject({ title: '第三稿' });
    const [later] = (await (await hand.desk()).queue({ query: {} })).rows;
    expect(later).toMatchObject({ title: '第四稿', earlier: hand.question.text });
    await hand.review({ outcome: 'refused', reason: '与职称无关' });
    expect(await hand.thread('Asker', questionId)).toMatchObject({
      title: '第三稿',
      submission: { state: 'refused', reason: '与职称无关', title: '第四稿' },
    });
  });

  test('nobody reviews what they wrote, and the time that it took is recorded', async () => {
    await granted(server, 'Policy', 'policy-staff');
    const documentId = await hand.changing('甲');
    const questionId = await hand.shown('Asker');
    const policy = await atConsole(server, 'Policy');
    await policy.forum.answerAsExpert({
      params: { questionId },
      body: { text: '可以。', citations: [{ documentId, clauseId: '2' }], expiresOn: hand.expiresOn },
    });
    server.clock.set('2026-11-23T08:50:00.000Z');
    const own = (await atConsole(server, 'Policy')).forumDesk;
    const [row] = (await own.queue({ query: {} })).rows;
    expect(row).toMatchObject({ by: 'bureau', minutes: 50 });
    await expect(
      own.decide({ params: { textId: row!.id }, body: { outcome: 'shown', reason: null } }),
    ).rejects.toMatchObject({ code: 'conflict', message: '自己写的内容要请同事审核。' });
    expect(await (await hand.desk()).times()).toMatchObject({
      ...{ held: 1, oldestHeldAt: '2026-11-23T08:00:00.000Z', decided: 1, reviewMedian: 0 },
      ...{ asked: 1, answered: 0, answerMedian: null },
    });
    await hand.review();
    expect(await (await hand.desk()).times()).toMatchObject({
      ...{ held: 0, oldestHeldAt: null, decided: 2, decidedWithinDay: 2, reviewMedian: 50 },
      ...{ reviewLongest: 50, asked: 1, answered: 1, answerMedian: 50 },
    });
    const done = await (await hand.desk()).queue({ query: { state: 'shown', sort: 'decidedAt' } });
    expect(done.rows.map(({ decidedBy, minutes }) => [decidedBy, minutes])).toEqual([
      ['Staff', 0],
      ['Staff', 50],
    ]);
  });

  test('what may be answered already is found by its own words and those of its answers', async () => {
    const documentId = await hand.changing('甲');
    const questionId = await hand.shown('Asker');
    const suggested = async (q: string) =>
      (await server.client.forum.suggestions({ query: { q } })).hits.map(({ id }) => id);
    const citations = [{ documentId, clauseId: '2' }];
    await hand.expertAnswer(questionId, { citations, text: '罕见词条' });
    expect(await suggested('罕见词条')).toEqual([]);
    await hand.review();
    const { hits } = await server.client.forum.suggestions({ query: { q: '专利 论文' } });
    expect(hits).toMatchObject([{ kind: 'question', id: questionId, place: '专业知识论坛 · 工程技术' }]);
    expect(hits[0]!.snippet).toContainEqual({ text: '专利', hit: true });
    expect(await suggested('罕见词条')).toEqual([questionId]);
    expect((await server.client.search.find({ query: { q: '罕见词条' } })).hits).toMatchObject([
      { kind: 'question', id: questionId },
    ]);
    await (await server.signIn('Asker')).forum.remove({ params: { postId: questionId } });
    expect(await suggested('专利 论文')).toEqual([]);
  });

  test('a reported text is looked at once, and taken away with a reason or left', async () => {
    const questionId = await hand.shown('Asker');
    for (const persona of ['One', 'Two', 'One'])
      await (
        await server.signIn(persona)
      ).forum.report({ params: { postId: questionId }, body: { reason: 'private' } });
    const staff = await hand.desk();
    expect((await staff.reports()).posts).toMatchObject([
      { postId: questionId, reports: 2, reasons: ['private'] },
    ]);
    const settle = {
      params: { postId: questionId },
      body: { outcome: 'hidden' as const, reason: '有手机号' },
    };
    await Promise.allSettled([staff.settle(settle), staff.settle(settle)]);
    await expect(staff.settle(settle)).rejects.toMatchObject({ code: 'conflict' });
    await expect(hand.thread('One', questionId)).rejects.toMatchObject({ code: 'not-found' });
    expect((await server.client.forum.suggestions({ query: { q: '专利' } })).hits).toEqual([]);
    expect(await hand.thread('Asker', questionId)).toMatchObject({
      submission: { state: 'hidden', reason: '有手机号' },
    });
    expect((await audited(server)).filter(({ action }) => action === 'forum.report-settled')).toHaveLength(1);
  });
});
