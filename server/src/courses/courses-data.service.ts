import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { AttemptRow } from './attempt.entity';
import { CourseRow } from './course.entity';
import { type DrawnQuestion } from './drawing';
import { isPassed } from './trying';

/** What courses hold of people. */
@Injectable()
export class CoursesData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register(attempts);
    this.retention.register(
      expiringRows({
        name: 'course-attempts',
        entity: AttemptRow,
        key: 'id',
        old: (before) => ({ begunAt: LessThan(before) }),
      }),
    );
  }
}

const attempts: Holding = {
  name: 'course-attempts',
  title: '课程测试',
  columns: ['course_attempts.account_id'],
  read: async (manager, { accountId }) => {
    const rows = accountId === null ? [] : await manager.findBy(AttemptRow, { accountId });
    const courses = await manager.findBy(CourseRow, { id: In(rows.map(({ courseId }) => courseId)) });
    return rows.map((row) => ({
      课程: courses.find(({ id }) => id === row.courseId)?.title ?? row.courseId,
      开始: row.begunAt.toISOString(),
      交卷: row.handedInAt?.toISOString() ?? null,
      答对: row.rightAnswers === null ? '未交卷' : `${row.rightAnswers}/${row.questions.length}`,
      通过: isPassed(row),
      回答: row.answers === null ? null : answersInWords(row.questions, row.answers),
    }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId !== null) await manager.delete(AttemptRow, { accountId });
  },
};

const answersInWords = (
  questions: readonly DrawnQuestion[],
  answers: readonly (readonly number[])[],
): string =>
  questions
    .map(({ text, options }, index) => {
      const chosen = (answers[index] ?? []).flatMap((place) => options[place] ?? []);
      return `${text}${chosen.join('、') || '没有选'}`;
    })
    .join('；');
