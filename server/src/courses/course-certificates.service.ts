import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Certificates, type Proof } from '../certificates/certificates.service';
import { VideosService } from '../videos/videos.service';
import { AttemptRow } from './attempt.entity';
import { letterOf, linesOf } from './course-certificate';
import { CourseRow } from './course.entity';
import { isPassed } from './trying';

/** When a 结业证明 is earned, and what it says. */
@Injectable()
export class CourseCertificates implements OnModuleInit {
  constructor(
    private readonly certificates: Certificates,
    private readonly videos: VideosService,
  ) {}

  onModuleInit(): void {
    this.certificates.register({
      ...{ kind: 'course', paper: '结业证明' },
      prove: (manager, accountId, courseId) => this.prove(manager, accountId, courseId),
      ...{ letter: letterOf, lines: linesOf },
    });
  }

  /** A test begins only after every film was watched: who passed it has completed the course. */
  private async prove(manager: EntityManager, accountId: string, courseId: string): Promise<Proof> {
    const course = await manager.findOneBy(CourseRow, { id: courseId });
    if (!course) throw new DomainError('not-found');
    const passed = (await manager.findBy(AttemptRow, { accountId, courseId })).find(isPassed);
    if (!passed?.handedInAt) throw new DomainError('conflict', '通过课程测试后才有结业证明。');
    const films = await this.videos.published(manager, course.videoIds);
    return {
      ...{ title: course.title, demo: course.demo, completedAt: passed.handedInAt },
      ...{ rightAnswers: passed.rightAnswers, questions: passed.questions.length },
      length: films.reduce((sum, { length }) => sum + length, 0),
    };
  }
}
