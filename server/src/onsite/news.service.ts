import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { CompanyPublicists } from '../identity/company-publicists.service';
import { Lecturers } from '../lecturers/lecturers.service';
import { BookingMessages, PAGES } from '../reminders/booking-messages.service';
import { type OnsiteAsk } from './ask.entity';
import { type OnsiteRequest } from './request.entity';

const DAY = 24 * 60 * 60 * 1000;

/** What people are told, in at most twenty characters. */
const toLecturer = {
  invited: '有上门培训邀请，请回复',
  moveAsked: '单位想换个时间，请回复',
  chosen: '单位选定了时间，请查看',
  notChosen: '单位没有选您提的时间',
  cancelled: '单位取消了这次培训',
  calledOff: '人社部门取消了这次培训',
  released: '讲师身份已结束，这次不用去',
  certificate: '授课证明可以下载了',
  notHeld: '登记为没有举办，有误请找单位',
} as const;
const toCompany = {
  confirmed: '讲师已确认，请查看邀请函',
  countered: '讲师提出换时间，请选择',
  notChosenInTime: '没有按时选择，正另请讲师',
  unmatched: '暂无讲师可到，请换时间',
  withdrawn: '讲师临时来不了，正另请',
  moved: '已改到新的时间',
  moveDeclined: '讲师来不了新时间，不变',
  moveLapsed: '讲师没有按时答复，时间不变',
  calledOff: '人社部门取消了这次培训',
} as const;
const tips = { ...toLecturer, ...toCompany };
type ToLecturer = keyof typeof toLecturer;
type ToCompany = keyof typeof toCompany;
type Tip = keyof typeof tips;

/** Who is told; one account may be both. */
type Role = 'lecturer' | 'company';
const pages = { lecturer: PAGES.workspace, company: PAGES.requests } as const;

/** News that something agreed is not as it was; the reminders of its booking are withdrawn with that. */
const changes: ReadonlySet<Tip> = new Set(['cancelled', 'calledOff', 'released', 'withdrawn', 'moved']);

interface About {
  /** Makes it one message: the ask or booking that it is about. */
  which: string;
  /** The time that it is about; unless told otherwise see {@link timeOf}. */
  at?: Date;
  /** From then on nobody needs to know; unless told otherwise a day after that time, and never less than a day from now. */
  until?: Date;
}

/** Tells the company and the lecturer what became of a request, in the transaction of what became of it. */
@Injectable()
export class OnsiteNews {
  constructor(
    private readonly messages: BookingMessages,
    private readonly lecturers: Lecturers,
    private readonly publicists: CompanyPublicists,
    private readonly clock: Clock,
  ) {}

  async tellLecturer(
    manager: EntityManager,
    request: OnsiteRequest,
    lecturerId: string,
    tip: ToLecturer,
    about: About,
  ): Promise<void> {
    const lecturer = (await this.lecturers.byIds([lecturerId], manager)).get(lecturerId);
    if (lecturer) await this.say(manager, request, lecturer.accountId, 'lecturer', tip, about);
  }

  /** Tells a lecturer that none of the times that they offered was taken. */
  async tellNotChosen(manager: EntityManager, request: OnsiteRequest, ask: OnsiteAsk): Promise<void> {
    const at = new Date(ask.options[0]?.startsAt ?? ask.answerBy);
    await this.tellLecturer(manager, request, ask.lecturerId, 'notChosen', { which: ask.id, at });
  }

  async tellCompany(
    manager: EntityManager,
    request: OnsiteRequest,
    tip: ToCompany,
    about: About,
  ): Promise<void> {
    for (const accountId of await this.companyOf(manager, request))
      await this.say(manager, request, accountId, 'company', tip, about);
  }

  /** What is still to be sent to a company that takes its request back itself is no news any more. */
  async withdrawFromCompany(manager: EntityManager, request: OnsiteRequest): Promise<void> {
    for (const accountId of await this.companyOf(manager, request))
      await this.messages.withdraw(manager, accountId, [companySubjectOf(request)]);
  }

  /** Who is told for the company: who asked, or those who are its publicists now. */
  private async companyOf(manager: EntityManager, request: OnsiteRequest): Promise<string[]> {
    const { accountId, organisationId } = request;
    const current = await this.publicists.of(organisationId, manager);
    return current.length === 0 || current.includes(accountId) ? [accountId] : current;
  }

  /** In the place of what is still to be sent to them of it in that role: nobody reads that it is agreed after that it is not. */
  private async say(
    manager: EntityManager,
    request: OnsiteRequest,
    accountId: string,
    role: Role,
    tip: Tip,
    { which, at: about, until }: About,
  ): Promise<void> {
    const now = this.clock.now();
    const at = about ?? timeOf(request, now);
    const changed = changes.has(tip) && request.bookingId !== null;
    const subject = subjectOf(request, role);
    await this.messages.withdraw(manager, accountId, [subject]);
    await this.messages.say(manager, {
      accountId,
      key: `${subject} ${tip} ${which} ${accountId}`,
      kind: changed ? 'change' : 'notice',
      subject,
      title: request.topic,
      place: request.place,
      at,
      tip: tips[tip],
      // Who gave the session may be a lecturer no more, to whom the workspace is closed.
      page: tip === 'certificate' ? PAGES.certificates : pages[role],
      expiresAt: until ?? new Date(Math.max(at.getTime(), now.getTime()) + DAY),
    });
  }
}

/** Under which news of a request are enqueued, for its company or for a lecturer. */
const subjectOf = ({ id }: Pick<OnsiteRequest, 'id'>, role: Role): string =>
  role === 'company' ? `onsite/${id}` : `onsite/${id}/lecturer`;

/** The same for its company alone. */
export const companySubjectOf = (request: Pick<OnsiteRequest, 'id'>): string => subjectOf(request, 'company');

/** When it is to be: the confirmed time, or the first of the proposed ones still to come, or when all are over the last. */
export function timeOf({ startsAt, times, createdAt }: OnsiteRequest, now: Date): Date {
  const proposed = times.map((time) => new Date(time.startsAt)).sort((a, b) => a.getTime() - b.getTime());
  return startsAt ?? proposed.find((at) => at > now) ?? proposed.at(-1) ?? createdAt;
}
