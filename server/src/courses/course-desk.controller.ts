import { Controller } from '@nestjs/common';
import { courseDesk } from '@titles/shared/contract/course-desk';
import { type Input } from '@titles/shared/contract/endpoint';
import { byAccount } from '../audit/audit.service';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { CourseDesk } from './course-desk.service';

@Controller()
export class CourseDeskController {
  constructor(private readonly desk: CourseDesk) {}

  @Implements(courseDesk.list)
  async list(_input: unknown, _caller: SignedInCaller) {
    return { courses: await this.desk.list() };
  }

  @Implements(courseDesk.get)
  get({ params }: Input<typeof courseDesk.get>, _caller: SignedInCaller) {
    return this.desk.get(params.courseId);
  }

  @Implements(courseDesk.create)
  create({ body }: Input<typeof courseDesk.create>, { accountId }: SignedInCaller) {
    return this.desk.create(body, byAccount(accountId));
  }

  @Implements(courseDesk.change)
  change({ params, body }: Input<typeof courseDesk.change>, { accountId }: SignedInCaller) {
    return this.desk.change(params.courseId, body.revision, body.details, byAccount(accountId));
  }

  @Implements(courseDesk.publish)
  publish({ params }: Input<typeof courseDesk.publish>, { accountId }: SignedInCaller) {
    return this.desk.publish(params.courseId, byAccount(accountId));
  }

  @Implements(courseDesk.confirm)
  confirm({ params }: Input<typeof courseDesk.confirm>, { accountId }: SignedInCaller) {
    return this.desk.confirm(params.courseId, byAccount(accountId));
  }

  @Implements(courseDesk.withdraw)
  withdraw({ params }: Input<typeof courseDesk.withdraw>, { accountId }: SignedInCaller) {
    return this.desk.withdraw(params.courseId, byAccount(accountId));
  }
}
