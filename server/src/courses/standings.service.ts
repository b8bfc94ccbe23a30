import { Injectable } from '@nestjs/common';
import { type Standing } from '@titles/shared/contract/course-list';
import { percentOf } from '@titles/shared/watched';
import { type EntityManager } from 'typeorm';
import { Certificates } from '../certificates/certificates.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Viewing } from '../videos/viewing.service';
import { AttemptRow } from './attempt.entity';
import { Courses, type OpenCourse } from './courses.service';
import { isPassed, standingOf, type TestStanding } from './trying';

/** How far people have come with courses. */
@Injectable()
export class Standings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: Courses,
    private readonly viewing: Viewing,
    private readonly certificates: Certificates,
  ) {}

  async list(accountId: string): Promise<Standing[]> {
    const { manager } = this.database.source;
    const courses = await this.courses.open(manager);
    const ids = courses.map(({ row }) => row.id);
    const codes = await this.certificates.codes(manager, accountId, 'course', ids);
    const attempts = await manager.find(AttemptRow, { where: { accountId }, order: { handedInAt: 'DESC' } });
    const standings: Standing[] = [];
    for (const course of courses) {
      const { id } = course.row;
      const tried = attempts.filter(({ courseId }) => courseId === id);
      const { videos, ...test } = await this.of(manager, accountId, course, tried);
      const handedIn = tried.filter(({ handedInAt }) => handedInAt !== null);
      standings.push({
        ...{ courseId: id, videos, state: test.state, left: test.left },
        waitsUntil: test.waitsUntil?.toISOString() ?? null,
        last: outcomeOf(handedIn.find(isPassed) ?? handedIn[0]),
        certificate: codes.get(id) ?? null,
      });
    }
    return standings;
  }

  /** What was watched of a course, and what that and earlier attempts mean for its test. */
  async of(
    manager: EntityManager,
    accountId: string,
    { row, videos }: OpenCourse,
    tried: readonly AttemptRow[],
  ): Promise<TestStanding & Pick<Standing, 'videos'>> {
    const ids = videos.map(({ id }) => id);
    const progress = await this.viewing.progressWith(manager, accountId, ids);
    const watched = videos.map(({ id: videoId, length }) => {
      const { watched: spans = [], completedAt = null } = progress.get(videoId) ?? {};
      return { videoId, percent: percentOf(spans, length), completed: completedAt !== null };
    });
    const seenAll = watched.length > 0 && watched.every(({ completed }) => completed);
    return { videos: watched, ...standingOf(tried, row.test, { seenAll, now: this.clock.now() }) };
  }
}

const outcomeOf = (attempt: AttemptRow | undefined): Standing['last'] => {
  const { id, rightAnswers = null, handedInAt = null, questions = [] } = attempt ?? {};
  if (id === undefined || rightAnswers === null || handedInAt === null) return null;
  return { attemptId: id, right: rightAnswers, of: questions.length, handedInAt: handedInAt.toISOString() };
};
