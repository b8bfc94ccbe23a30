import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Confirmed } from '@titles/shared/contract/certificates';
import { onsite } from '@titles/shared/contract/onsite';
import { DomainError } from '@titles/shared/errors';
import { IsNull, Not } from 'typeorm';
import { Certificates } from '../certificates/certificates.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reaches, reachOf } from '../http/reach';
import { type FileAnswer } from '../http/send-file';
import { Lecturers } from '../lecturers/lecturers.service';
import { pdfOf } from '../print/pdf';
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
    this.certificates.registerOthers((code) => this.confirmed(code));
  }

  async letter(id: string, caller: SignedInCaller): Promise<FileAnswer<'application/pdf'>> {
    const { session, speaker } = await this.paper(id, caller, '讲师确认后才有邀请函。');
    const content = await pdfOf(invitationLetter(session, speaker, this.clock.now()));
    return { type: 'application/pdf', content, name: `邀请函-${session.topic}.pdf` };
  }

  async certificate(id: string, caller: SignedInCaller): Promise<FileAnswer<'application/pdf'>> {
    const { request, session, speaker } = await this.paper(id, caller, NO_CERTIFICATE);
    const { code, heldAt, notedBy } = request;
    if (!code || !heldAt) throw new DomainError('conflict', NO_CERTIFICATE);
    const content = await pdfOf(teachingCertificate(session, speaker, { code, heldAt, notedBy }));
    return { type: 'application/pdf', content, name: `授课证明-${session.topic}.pdf` };
  }

  /** What a certificate must say that carries the code. */
  private async confirmed(code: string): Promise<Confirmed | null> {
    const where = { code, heldAt: Not(IsNull()) };
    const request = await this.database.source.manager.findOneBy(OnsiteRequest, where);
    const { lecturerId, startsAt, endsAt } = request ?? {};
    const lecturer = lecturerId && (await this.lecturers.byIds([lecturerId])).get(lecturerId);
    if (!request || !lecturer || !startsAt || !endsAt) return null;
    const lines = certificateLines(Object.assign({}, request, { startsAt, endsAt }), lecturer.name);
    return { paper: '授课证明', lines, note: notedInWords(request.notedBy) };
  }

  /** What a paper about a session says. Throws `conflict` with the sentence while no lecturer has agreed. */
  private async paper(id: string, caller: SignedInCaller, early: string): Promise<Paper> {
    const request = await this.database.source.manager.findOneBy(OnsiteRequest, { id });
    const lecturerId = request?.lecturerId ?? '';
    const lecturer = (await this.lecturers.byIds([lecturerId])).get(lecturerId);
    const { organisationId, district } = request ?? {};
    const reach = reachOf(onsite.letter.access, caller);
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

const NO_CERTIFICATE = '登记到场后才有授课证明。';
