import { type ApiError } from '@titles/shared/contract/endpoint';
import { answersTo, courseOf, coursesOn } from '../support/courses';
import { eachDatabase } from '../support/databases';
import { forumOn } from '../support/forum';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { audited } from '../support/staff';
import { videosOn } from '../support/videos';

eachDatabase((database) => {
  describe('courses', () => {
    let server: TestServer;
    let hand: ReturnType<typeof coursesOn>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = coursesOn(server);
    });
    afterAll(() => server.close());

    const conflict = (words: string) =>
      expect.objectContaining({
        code: 'conflict',
        message: expect.stringContaining(words) as unknown,
      }) as Error;
    const standingOf = async (client: Awaited<ReturnType<typeof hand.watch>>, courseId: string) =>
      (await client.courses.standings()).standings.find((each) => each.courseId === courseId)!;

    test('films, then the test, then a certificate that anybody confirms', async () => {
      const { courseId, videoIds } = await hand.published();
      const params = { courseId };
      const [first, second] = videoIds as [string, string];
      const before = await hand.watch('Li', [first]);
      expect(await standingOf(before, courseId)).toMatchObject({
        ...{ state: 'watching', left: 2, last: null, certificate: null },
        videos: [
          { videoId: first, percent: 100, completed: true },
          { videoId: second, percent: 0, completed: false },
        ],
      });
      await expect(before.courses.begin({ params })).rejects.toEqual(conflict('看完全部视频'));

      const li = await hand.watch('Li', [second]);
      const attempt = await li.courses.begin({ params });
      expect(attempt.questions).toHaveLength(4);
      // Whatever is asked, and however often, nothing says what is right before it is handed in.
      expect(await li.courses.begin({ params })).toEqual(attempt);
      expect((await standingOf(li, courseId)).state).toBe('begun');
      await expect(li.courses.result({ params: { attemptId: attempt.id } })).rejects.toMatchObject({
        code: 'not-found',
      });
      const seen = JSON.stringify([attempt, await li.courses.get({ params }), await li.courses.list()]);
      expect(seen).not.toMatch(/理由|"right"|"why"|四（四）/);

      const answers = answersTo(attempt, 3);
      const certify = () =>
        li.certificates.issue({ body: { kind: 'course', subjectId: courseId, name: '李一' } });
      await expect(certify()).rejects.toEqual(conflict('通过课程测试后才有结业证明'));
      const result = await li.courses.handIn({ params: { attemptId: attempt.id }, body: { answers } });
      expect(result).toMatchObject({ passed: true, right: 3, of: 4, passMark: 3 });
      const [wrong] = result.wrong;
      const number = attempt.questions[3]!.text.replace(/\D/g, '');
      expect(wrong).toMatchObject({ number: 4, right: [`对${number}`], why: `理由${number}` });
      expect(wrong!.citation ?? wrong!.part).toMatchObject(
        Number(number) % 2 === 0 ? { clauseId: '4.4' } : { videoId: first, title: '怎样准备材料', at: 5 },
      );
      await expect(li.courses.begin({ params })).rejects.toEqual(conflict('已经通过'));

      const certificate = await certify();
      expect(certificate).toMatchObject({ paper: '结业证明', title: '人事入门', kind: 'course' });
      const standing = await standingOf(li, courseId);
      expect(standing).toMatchObject({ state: 'passed', certificate: certificate.code });
      expect(standing.last).toMatchObject({ attemptId: attempt.id, right: 3, of: 4 });
      const { token } = await server.client.identity.signIn({ body: { code: server.wechat.codeFor('Li') } });
      const paper = await fetch(
        `${server.origin}/api${li.certificates.paper({ params: { certificateId: certificate.id } })}`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      const printed = readPdf(new Uint8Array(await paper.arrayBuffer()))
        .pages.join('')
        .replace(/\s/g, '');
      expect(printed).toContain('李一已看完课程“人事入门”的全部视频');
      expect(printed).toContain('4题答对3题');
      expect(printed).toContain(certificate.code);
      const confirmed = await server.client.certificates.confirm({
        params: { code: certificate.code.toLowerCase().replaceAll('-', ' ') },
      });
      expect(confirmed.paper).toBe('结业证明');
      expect(confirmed.lines).toEqual(
        expect.arrayContaining([
          { label: '姓名', value: '李一' },
          { label: '课程', value: '人事入门' },
          { label: '测试', value: '4题答对3题' },
        ]),
      );
    });

    test('what was handed in first counts, also of two that come at once', async () => {
      const { courseId, videoIds } = await hand.published();
      const client = await hand.watch('Twice', videoIds);
      const twins = await Promise.all([1, 2, 3].map(() => client.courses.begin({ params: { courseId } })));
      expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
      const [attempt] = twins as [(typeof twins)[0]];
      const handIn = (right: number) =>
        client.courses.handIn({
          params: { attemptId: attempt.id },
          body: { answers: answersTo(attempt, right) },
        });
      const results = await Promise.all([handIn(1), handIn(2), handIn(4)]);
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(await handIn(4)).toEqual(results[0]);
      expect(await client.courses.result({ params: { attemptId: attempt.id } })).toEqual(results[0]);
      const stranger = await server.signIn('Stranger');
      await expect(stranger.courses.result({ params: { attemptId: attempt.id } })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    test('who fails learns where to read, not what is right, and waits once the attempts are used up', async () => {
      const { courseId, videoIds } = await hand.published();
      const params = { courseId };
      const client = await hand.watch('Fails', videoIds);
      const fail = async () => {
        const attempt = await client.courses.begin({ params });
        const body = { answers: answersTo(attempt, 2) };
        return client.courses.handIn({ params: { attemptId: attempt.id }, body });
      };
      const { passed, wrong } = await fail();
      expect([passed, wrong.length]).toEqual([false, 2]);
      expect(JSON.stringify(wrong)).not.toMatch(/对\d|理由/);
      expect(wrong.every(({ citation, part, chosen }) => (citation ?? part) && chosen.length === 1)).toBe(
        true,
      );
      const second = await fail();
      const standing = await standingOf(client, courseId);
      const waitsUntil = new Date(Date.parse(second.handedInAt) + 24 * 60 * 60_000).toISOString();
      expect(standing).toMatchObject({ state: 'waiting', left: 0, waitsUntil });
      await expect(client.courses.begin({ params })).rejects.toEqual(conflict('次数用完'));
      server.clock.advance(24 * 60 * 60_000);
      const later = await server.signIn('Fails');
      expect((await later.courses.begin({ params })).questions).toHaveLength(4);
    });

    test('an attempt stays what it was drawn from when the bank changes and the course is withdrawn', async () => {
      const { courseId, videoIds } = await hand.published();
      const client = await hand.watch('Stays', videoIds);
      const attempt = await client.courses.begin({ params: { courseId } });
      const desk = await hand.staff();
      const { details, revision } = await desk.get({ params: { courseId } });
      const bank = details.bank.map((question) => ({ ...question, text: '改了', right: [1], why: '改了' }));
      const test = { ...details.test, passMark: 4 };
      await desk.change({ params: { courseId }, body: { revision, details: { ...details, bank, test } } });
      await desk.withdraw({ params: { courseId } });
      await expect(client.courses.get({ params: { courseId } })).rejects.toMatchObject({ code: 'not-found' });
      expect(await client.courses.begin({ params: { courseId } })).toEqual(attempt);
      const short = await client.courses
        .handIn({ params: { attemptId: attempt.id }, body: { answers: [[0]] } })
        .catch((error: unknown) => (error as ApiError).fields);
      expect(short).toEqual([{ path: 'body.answers', message: '这份卷有4题，请返回课程重新打开' }]);
      const body = { answers: answersTo(attempt, 3) };
      const result = await client.courses.handIn({ params: { attemptId: attempt.id }, body });
      expect(result).toMatchObject({ passed: true, right: 3, passMark: 3 });
      expect(result.wrong[0]!.why).toMatch(/^理由\d$/);
    });

    test('staff draft, are told what is missing, publish and withdraw; each step is audited', async () => {
      const desk = await hand.staff();
      const videoId = await videosOn(server).published(10);
      const whole = courseOf([videoId]);
      const refused = (path: string, message: string) =>
        expect.objectContaining({ fields: [{ path: `body.details.${path}`, message }] }) as Error;
      const [one] = whole.bank as [(typeof whole.bank)[0]];
      const create = (more: Partial<typeof whole>) => desk.create({ body: { ...whole, ...more } });
      await expect(create({ test: { ...whole.test, passMark: 5 } })).rejects.toEqual(
        refused('test.passMark', '及格线不能高于每次抽的题数'),
      );
      await expect(create({ bank: [{ ...one, options: ['同', '同'] }] })).rejects.toEqual(
        refused('bank.0.options', '第1题有相同的选项'),
      );
      await expect(create({ bank: [one, { ...one, right: [3] }] })).rejects.toEqual(
        refused('bank.1.right', '第2题请重新选正确选项'),
      );
      await expect(create({ bank: [{ ...one, part: { videoId: 'none', at: 0 } }] })).rejects.toEqual(
        refused('bank.0.part', '第1题指向的视频不在课程里'),
      );

      const { id: courseId, revision } = await create({ bank: whole.bank.slice(0, 3) });
      const params = { courseId };
      await expect(desk.publish({ params })).rejects.toEqual(conflict('题库有3题，不够每次抽4题'));
      const sourceless = { ...one, citation: null, part: null };
      const change = (at: number, details: typeof whole) =>
        desk.change({ params, body: { revision: at, details } });
      await change(revision, { ...whole, bank: [...whole.bank, sourceless] });
      await expect(desk.publish({ params })).rejects.toEqual(conflict('第7题没有写明依据'));
      await expect(change(revision, whole)).rejects.toEqual(conflict('刚被别人改过'));
      const late = { ...one, part: { videoId, at: 10 } };
      await change(revision + 1, { ...whole, bank: [...whole.bank, late] });
      await expect(desk.publish({ params })).rejects.toEqual(conflict('在视频结束之后'));
      await change(revision + 2, whole);
      await desk.publish({ params });
      await expect(change(revision + 4, { ...whole, bank: [] })).rejects.toEqual(conflict('题库有0题'));
      expect((await server.client.courses.list()).courses.map(({ id }) => id)).toContain(courseId);
      await desk.withdraw({ params });
      expect((await server.client.courses.list()).courses.map(({ id }) => id)).not.toContain(courseId);
      const acts = (await audited(server)).filter(({ subject }) => subject === courseId);
      const steps = ['created', 'changed', 'changed', 'changed', 'published', 'withdrawn'];
      expect(acts.map(({ action }) => action)).toEqual(steps.map((step) => `course.${step}`));
    });

    test('a course whose clause changes is flagged to its editors until they have compared it', async () => {
      const clauses = forumOn(server);
      const documentId = await clauses.changing('甲');
      const videoId = await videosOn(server).published(10);
      const whole = courseOf([videoId]);
      const citation = { documentId, clauseId: '2', label: '《论坛测试办法》二' };
      const bank = whole.bank.map((question) => ({ ...question, citation }));
      const desk = await hand.staff();
      const { id: courseId } = await desk.create({ body: { ...whole, bank } });
      const other = await desk.create({ body: whole });
      const flagged = async (id: string) => (await desk.get({ params: { courseId: id } })).flagged;
      await clauses.changing('乙');
      expect([(await flagged(courseId))?.because, await flagged(other.id)]).toEqual(['reworded', null]);
      expect((await desk.confirm({ params: { courseId } })).flagged).toBeNull();
      await expect(desk.confirm({ params: { courseId } })).rejects.toEqual(conflict('没有要核对的'));
      await clauses.changing(null);
      expect((await flagged(courseId))?.because).toBe('removed');
      const { revision, details } = await desk.get({ params: { courseId } });
      await desk.change({ params: { courseId }, body: { revision, details } });
      expect(await flagged(courseId)).toBeNull();
    });

    test('what is held of a learner is shown, and goes with the account', async () => {
      const { courseId, videoIds } = await hand.published();
      const client = await hand.watch('Gone', videoIds);
      const attempt = await client.courses.begin({ params: { courseId } });
      const body = { answers: answersTo(attempt, 4) };
      await client.courses.handIn({ params: { attemptId: attempt.id }, body });
      const presence = () => ({ loginCode: server.wechat.codeFor('Gone') });
      const { parts } = await client.privacy.export({ body: presence() });
      const held = parts.find(({ name }) => name === 'course-attempts')?.rows;
      expect(held).toEqual([expect.objectContaining({ 课程: '人事入门', 答对: '4/4', 通过: true })]);
      await client.privacy.erase({ body: presence() });
      const anew = await server.signIn('Gone');
      expect((await standingOf(anew, courseId)).last).toBeNull();
    });
  });
});
