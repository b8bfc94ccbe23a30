import { Controller } from '@nestjs/common';
import { courses } from '@titles/shared/contract/courses';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Attempts } from './attempts.service';
import { Courses } from './courses.service';
import { Standings } from './standings.service';

@Controller()
export class CoursesController {
  constructor(
    private readonly courses: Courses,
    private readonly standings: Standings,
    private readonly attempts: Attempts,
  ) {}

  @Implements(courses.list)
  async list() {
    return { courses: await this.courses.list() };
  }

  @Implements(courses.standings)
  async own(_input: unknown, { accountId }: SignedInCaller) {
    return { standings: await this.standings.list(accountId) };
  }

  @Implements(courses.get)
  get({ params }: Input<typeof courses.get>) {
    return this.courses.get(params.courseId);
  }

  @Implements(courses.begin)
  begin({ params }: Input<typeof courses.begin>, { accountId }: SignedInCaller) {
    return this.attempts.begin(accountId, params.courseId);
  }

  @Implements(courses.handIn)
  handIn({ params, body }: Input<typeof courses.handIn>, { accountId }: SignedInCaller) {
    return this.attempts.handIn(accountId, params.attemptId, body.answers);
  }

  @Implements(courses.result)
  result({ params }: Input<typeof courses.result>, { accountId }: SignedInCaller) {
    return this.attempts.result(accountId, params.attemptId);
  }
}
