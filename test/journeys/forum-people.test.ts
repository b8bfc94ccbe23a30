import { eachDatabase } from '../support/databases';
import { forumOn, type ForumInHand } from '../support/forum';
import { rowsOfEveryTable } from '../support/rows';
import { startServer, type TestServer } from '../support/server';
import { Database } from '@titles/server/database/database';
import { accountIdOf, audited } from '../support/staff';

const hostile = {
  html: '<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;',
  hidden: '评\u200b工\u200d程\ufeff师\u2060吗',
  backwards: '\u202e好的\u202c \u2066里\u2069',
  tower: `高${'\u0336'.repeat(3000)}楼`,
};

eachDatabase((database) => {
  let server: TestServer;
  let hand: ForumInHand;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = forumOn(server);
    await hand.staffed();
  });
  afterEach(() => server.close());

  test('hostile text arrives as text that cannot break a page, or is refused with what to do', async () => {
    const id = await hand.shown('Asker', {
      title: `${hostile.hidden}\n${hostile.backwards}`,
      text: `${hostile.html}\r\n\r\n\r\n\r\n${hostile.tower}😀`,
    });
    expect(await hand.thread(null, id)).toMatchObject({
      title: '评工程师吗 好的 里',
      text: `${hostile.html}\n\n高\u0336\u0336楼😀`,
    });
    for (const [more, message] of [
      [{ text: '字'.repeat(10_000) }, '说明最多1000字'],
      [{ text: '\u200b\u202e \n' }, '请填写说明'],
      [{ title: '问'.repeat(61) }, '问题最多60字'],
      [{ field: '别的' as never }, '只能是'],
      [{ citations: [{ documentId: 'plan-2020', clauseId: '9.9.9' }] }, '已不在现行文件里'],
    ] as const)
      await expect(hand.ask('Asker', more as object)).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ message: expect.stringContaining(message) as string }],
      });
    expect(await hand.rows('SELECT id FROM forum_posts')).toHaveLength(1);
  });

  test('WeChat’s verdict refuses a text or goes with it to the reviewer; while WeChat is silent a person decides alone', async () => {
    await expect(hand.ask('Asker', { text: '【违规】的话' })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('没有通过内容安全检测') as string,
    });
    expect(await hand.rows('SELECT id FROM forum_texts')).toEqual([]);
    await hand.ask('Asker', { text: '【复核】的话' });
    server.wechat.fail({ path: '/wxa/msg_sec_check', then: 'refuse', errcode: -1, times: 5 } as never);
    await hand.ask('Asker', { text: '微信忙的时候' });
    server.wechat.reset();
    const { rows } = await (await hand.desk()).queue({ query: {} });
    expect(rows.map(({ verdict }) => verdict)).toEqual(['review', 'unchecked']);
    expect((await (await hand.desk()).queue({ query: { verdict: 'review' } })).total).toBe(1);
  });

  test('an edit is checked again: a risky one is refused, and the earlier text stays', async () => {
    const questionId = await hand.shown('Asker');
    const asker = await server.signIn('Asker');
    await expect(
      asker.forum.editQuestion({
        params: { questionId },
        body: { ...hand.question, text: '【违规】的话', revision: 1 },
      }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    expect(await hand.thread('Asker', questionId)).toMatchObject({
      submission: { revision: 1, state: 'shown' },
    });
  });

  test('one person may have ten texts that wait, and no more', async () => {
    for (let count = 0; count < 10; count += 1) await hand.ask('Asker', { title: `第${count}问` });
    await expect(hand.ask('Asker')).rejects.toMatchObject({ code: 'too-many-attempts' });
    await hand.ask('Another');
    await hand.review();
    await hand.ask('Asker');
  });

  test('an answer from experience needs no clause, an expert’s one does, and a day that lies ahead', async () => {
    const questionId = await hand.shown('Asker');
    const params = { questionId };
    const member = await server.signIn('Member');
    await member.forum.answer({ params, body: { text: '我是这样做的。' } });
    await expect(
      member.forum.answerAsExpert({
        params,
        body: { text: '可以', citations: [], expiresOn: hand.expiresOn },
      }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await hand.review();
    expect((await hand.thread(null, questionId)).answers).toMatchObject([
      { by: 'member', citations: [], expiresOn: null, checking: null },
    ]);
    const citations = [{ documentId: 'plan-2020', clauseId: '4.3.1' }];
    for (const [more, path] of [
      [{ citations: [] }, 'body.citations'],
      [{ citations, expiresOn: '2026-11-23' }, 'body.expiresOn'],
      [{ citations, expiresOn: '2028-11-24' }, 'body.expiresOn'],
    ] as const)
      await expect(hand.expertAnswer(questionId, more as object)).rejects.toMatchObject({
        fields: [{ path }],
      });
    await hand.expertAnswer(questionId, { citations, expiresOn: '2028-11-23' });
    await hand.review();
    // The expert's comes first.
    expect((await hand.thread(null, questionId)).answers.map(({ by }) => by)).toEqual(['lecturer', 'member']);
  });

  test('whoever follows is told once, whoever does not is not, and nobody of their own answer', async () => {
    const questionId = await hand.shown('Asker');
    const follow = async (persona: string, following: boolean) =>
      (await server.signIn(persona)).forum.follow({ params: { questionId }, body: { following } });
    await follow('Fan', true);
    await follow('Fan', true);
    await follow('Left', true);
    await follow('Left', false);
    await follow('Member', true);
    await (
      await server.signIn('Member')
    ).forum.answer({ params: { questionId }, body: { text: '我这样做。' } });
    await hand.review();
    expect(await hand.told('Fan')).toEqual(['有人回答了，点开看看']);
    expect(await hand.told('Left')).toEqual([]);
    expect(await hand.told('Member')).toEqual(['审核通过，大家看得到了']);
    expect((await (await server.signIn('Fan')).forum.mine()).following).toMatchObject([{ id: questionId }]);
  });

  test('all that somebody wrote is theirs to take away, and deleting leaves nothing of it', async () => {
    const answered = await hand.shown('Leaving', { title: '有人答过的问题' });
    await hand.shown('Leaving', { title: '没有人答的问题' });
    const other = await hand.shown('Asker', { title: '别人的问题' });
    const answer = async (persona: string, questionId: string, text: string) =>
      (await server.signIn(persona)).forum.answer({ params: { questionId }, body: { text } });
    await answer('Member', answered, '这是别人的回答。');
    await answer('Leaving', other, '这是要走的人的回答。');
    await hand.review();
    const leaving = await server.signIn('Leaving');
    await leaving.forum.follow({ params: { questionId: other }, body: { following: true } });
    await leaving.forum.report({ params: { postId: other }, body: { reason: 'wrong' } });
    const accountId = await accountIdOf(server, 'Leaving');
    const loginCode = () => ({ body: { loginCode: server.wechat.codeFor('Leaving') } });
    const exported = JSON.stringify(await leaving.privacy.export(loginCode()));
    for (const words of ['有人答过的问题', '没有人答的问题', '这是要走的人的回答。'])
      expect(exported).toContain(words);
    expect(exported).not.toContain('这是别人的回答。');
    await leaving.privacy.erase(loginCode());
    const tables = await rowsOfEveryTable(server.app.get(Database).source);
    const text = JSON.stringify(Object.entries(tables).filter(([name]) => /^(forum|search)_/.test(name)));
    for (const words of ['有人答过的问题', '没有人答的问题', '这是要走的人的回答。', accountId])
      expect(text).not.toContain(words);
    // The answer of another stays, for whoever wrote it.
    expect(await hand.thread('Member', answered)).toMatchObject({
      title: '提问人已删除这个问题',
      answers: [{ text: '这是别人的回答。', mine: true }],
    });
    await expect(hand.thread('Asker', answered)).rejects.toMatchObject({ code: 'not-found' });
    expect((await audited(server)).some(({ action }) => action === 'account.erased')).toBe(true);
  });
});
