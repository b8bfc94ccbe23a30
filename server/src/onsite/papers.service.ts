import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Confirmed } from '@titles/shared/contract/certificates';
import { onsite } from '@titles/shared/contract/onsite';
import { DomainError } from '@titles/shared/errors';
import { IsNull, Not } from 'typeorm';
import { Certificates, type Others } from '../certificates/certificates.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { type Reach, reaches, reachOf } from '../http/reach';
import { type FileAnswer } from '../http/send-file';
import { Lecturers } from '../lecturers/lecturers.service';
import { pdfOf } from '../print/pdf';
import { printedCode } from '../printed-code';
import { ContactPhones } from './contact-phones.service';
import {
  certificateLines,
  invitationLetter,
  notedInWords,
  type Session,
  type Speaker,
  teachingCertificate,
} from './papers';
import { NOBODY, OnsiteRequest } from './request.entity';

interface Paper {
  request: OnsiteRequest;
  session: Session;
  speaker: Speaker;
}

/** What is printed about a session, for its company, its lecturer and staff. */
@Injectable()
export class OnsitePapers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lecturers: Lecturers,
    private readonly phones: ContactPhones,
    private readonly certificates: Certificates,
  ) {}

  onModuleInit(): void {
    this.certificates.registerOthers({
      find: (code) => this.confirmed(code),
      of: (accountId) => this.given(accountId),
    });
  }

  async letter(id: string, caller: SignedInCaller): Promise<FileAnswer<'application/pdf'>> {
    const reach = reachOf(onsite.letter.access, caller);
    const { session, speaker } = await this.paper(id, reach, '讲师确认后才有邀请函。');
    const content = await pdfOf(invitationLetter(session, speaker, this.clock.now()));
    return { type: 'application/pdf', content, name: `邀请函-${session.topic}.pdf` };
  }

  async certificate(id: string, caller: SignedInCaller): Promise<FileAnswer<'application/pdf'>> {
    const reach = reachOf(onsite.certificate.access, caller);
    const { request, speaker } = await this.paper(id, reach, NO_CERTIFICATE);
    if (!isHeld(request)) throw new DomainError('conflict', NO_CERTIFICATE);
    return this.print(request, speaker);
  }

  /** The certificates of the sessions that somebody gave. */
  private async given(accountId: string): ReturnType<Others['of']> {
    const lecturer = await this.lecturers.mine(accountId);
    if (!lecturer) return [];
    const where = { lecturerId: lecturer.id, heldAt: Not(IsNull()) };
    const requests = await this.database.source.manager.findBy(OnsiteRequest, where);
    return requests.filter(isHeld).map((request) => ({
      certificate: {
        ...{ id: request.id, kind: 'session' as const, subjectId: request.id, paper: PAPER },
        ...{ code: printedCode(request.code), name: lecturer.name, title: request.topic, demo: false },
        ...{ completedAt: request.endsAt.toISOString(), issuedAt: request.heldAt.toISOString() },
      },
      print: () => this.print(request, lecturer),
    }));
  }

  private async print(request: Held, speaker: Speaker): Promise<FileAnswer<'application/pdf'>> {
    const content = await pdfOf(teachingCertificate(request, speaker));
    return { type: 'application/pdf', content, name: `${PAPER}-${request.topic}.pdf` };
  }

  /** What a certificate must say that carries the code. */
  private async confirmed(code: string): Promise<Confirmed | null> {
    const where = { code, heldAt: Not(IsNull()) };
    const request = await this.database.source.manager.findOneBy(OnsiteRequest, where);
    const lecturerId = request?.lecturerId;
    const lecturer = lecturerId && (await this.lecturers.byIds([lecturerId])).get(lecturerId);
    if (!request || !lecturer || !isHeld(request)) return null;
    const lines = certificateLines(request, lecturer.name);
    return { paper: PAPER, lines, note: notedInWords(request.notedBy) };
  }

  /** What a paper about a session says. Throws `conflict` with the sentence while no lecturer has agreed. */
  private async paper(id: string, reach: Reach, early: string): Promise<Paper> {
    const request = await this.database.source.manager.findOneBy(OnsiteRequest, { id });
    const lecturerId = request?.lecturerId ?? '';
    const lecturer = (await this.lecturers.byIds([lecturerId])).get(lecturerId);
    const { organisationId, district } = request ?? {};
    const companys = reaches(reach, { organisationId, district });
    if (!request || !(companys || reaches(reach, { accountId: lecturer?.accountId })))
      throw new DomainError('not-found');
    const { startsAt, endsAt, state } = request;
    if (!lecturer || !startsAt || !endsAt || (state !== 'confirmed' && state !== 'held'))
      throw new DomainError('conflict', early);
    // The lecturer is to call nobody about it any more.
    const called = companys || endsAt > this.clock.now();
    const whom = called ? { contact: request.contact, phone: this.phones.of(request) } : NOBODY;
    return {
      request,
      session: Object.assign({}, request, { startsAt, endsAt }, whom),
      speaker: lecturer,
    };
  }
}

/** A request whose session was held, so that there is a certificate of it. */
type Held = OnsiteRequest & { code: string; heldAt: Date; startsAt: Date; endsAt: Date };

const isHeld = (request: OnsiteRequest): request is Held => {
  const { code, heldAt, startsAt, endsAt } = request;
  return code !== null && heldAt !== null && startsAt !== null && endsAt !== null;
};

const PAPER = '授课证明';
const NO_CERTIFICATE = '登记到场后才有授课证明。';
