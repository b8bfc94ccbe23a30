import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Attempt, type AttemptResult } from '@titles/shared/contract/courses';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { AttemptRow } from './attempt.entity';
import { Courses } from './courses.service';
import { countRight, drawn, wrongOf } from './drawing';
import { Standings } from './standings.service';
import { isPassed } from './trying';

const refusals = {
  passed: '您已经通过这门课程的测试，不用再考。',
  watching: '看完全部视频，就可以开始测试。',
  waiting: '这段时间的次数用完了，请按页面上的时间再来。',
} as const;

/** Attempts at the tests of courses: drawn, sat and marked here, so that no phone knows what is right. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: Courses,
    private readonly standings: Standings,
  ) {}

  /** The attempt that was begun, or a new one; throws `conflict` with the sentence when none may begin. */
  async begin(accountId: string, courseId: string): Promise<Attempt> {
    const begin = () =>
      this.database.write(async (manager) => {
        const tried = await manager.findBy(AttemptRow, { accountId, courseId });
        const begun = tried.find(({ live }) => live !== null);
        if (begun) return begun;
        const course = await this.courses.one(manager, courseId);
        const { state } = await this.standings.of(manager, accountId, course, tried);
        if (state in refusals) throw new DomainError('conflict', refusals[state as keyof typeof refusals]);
        const { bank, test } = course.row;
        const titles = new Map(course.videos.map(({ id, title }) => [id, title]));
        const attempt: AttemptRow = {
          ...{ id: newId(), accountId, courseId, live: 1, passMark: test.passMark },
          questions: drawn(bank, test.draw, (id) => titles.get(id) ?? '', randomInt),
          ...{ answers: null, rightAnswers: null, begunAt: this.clock.now(), handedInAt: null, revision: 1 },
        };
        await manager.insert(AttemptRow, attempt);
        return attempt;
      });
    return shown(
      await begin().catch((error: unknown) => {
        // Two taps at once: the other one began it.
        if (isDuplicate(error)) return begin();
        throw error;
      }),
    );
  }

  /** What was handed in first counts. Throws `bad-input` for answers of another attempt. */
  async handIn(accountId: string, id: string, answers: number[][]): Promise<AttemptResult> {
    return this.database.write(async (manager) => {
      // The row is locked from the start: of two at once the second one sees what the first one handed in.
      await manager.increment(AttemptRow, { id, accountId }, 'revision', 1);
      const attempt = await manager.findOneBy(AttemptRow, { id, accountId });
      if (!attempt) throw new DomainError('not-found');
      if (attempt.handedInAt === null) {
        const { questions } = attempt;
        if (answers.length !== questions.length) {
          const message = `这份卷有${questions.length}题，请返回课程重新打开`;
          throw new DomainError('bad-input', undefined, [{ path: 'body.answers', message }]);
        }
        const rightAnswers = countRight(questions, answers);
        const done = { live: null, answers, rightAnswers, handedInAt: this.clock.now() };
        await manager.update(AttemptRow, { id }, done);
        Object.assign(attempt, done);
      }
      return resultOf(attempt);
    });
  }

  /** Throws `not-found` for one that was not handed in. */
  async result(accountId: string, id: string): Promise<AttemptResult> {
    const attempt = await this.database.source.manager.findOneBy(AttemptRow, { id, accountId });
    if (!attempt) throw new DomainError('not-found');
    return resultOf(attempt);
  }
}

const shown = ({ id, questions }: AttemptRow): Attempt => ({
  id,
  questions: questions.map(({ text, options, right }) => ({ text, options, several: right.length > 1 })),
});

function resultOf(attempt: AttemptRow): AttemptResult {
  const { id, courseId, questions, passMark, answers, rightAnswers, handedInAt } = attempt;
  if (answers === null || rightAnswers === null || handedInAt === null) throw new DomainError('not-found');
  const passed = isPassed(attempt);
  return {
    ...{ attemptId: id, courseId, passed, right: rightAnswers, of: questions.length, passMark },
    handedInAt: handedInAt.toISOString(),
    wrong: wrongOf(questions, answers, passed),
  };
}
