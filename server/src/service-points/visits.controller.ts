import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type FileAnswer } from '../http/send-file';
import { pdfOf } from '../print/pdf';
import { Desk } from './desk.service';
import { ServicePoints } from './service-points.service';
import { printedReceipt } from './printed-receipt';
import { type ReceiptRow } from './receipt.entity';
import { type ServicePointRow } from './service-point.entity';
import { type VisitRow } from './visit.entity';
import { VisitView } from './visit-view.service';
import { listedVisit, positionOf, shownPoint, shownReceipt } from './views';
import { VisitWaiting } from './visit-waiting.service';
import { Visits } from './visits.service';
import { type WaitRow } from './wait.entity';

const { visits, waitingList } = servicePoints;

/** A person's own visits, and what the counter notes about one. */
@Controller()
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly waiting: VisitWaiting,
    private readonly points: ServicePoints,
    private readonly desk: Desk,
    private readonly view: VisitView,
  ) {}

  @Implements(servicePoints.book)
  async book({ params, body }: Input<typeof servicePoints.book>, { accountId }: SignedInCaller) {
    const { startsAt, ...wish } = body;
    const { servicePointId } = params;
    return this.view.own(
      await this.visits.book({ ...wish, accountId, servicePointId, startsAt: new Date(startsAt) }),
    );
  }

  @Implements(visits.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    const waits = await this.waiting.own(accountId);
    return {
      visits: (await this.visits.list(accountId)).map((whole) => this.view.own(whole)),
      waiting: await Promise.all(waits.map((wait) => this.shownWait(wait))),
    };
  }

  @Implements(visits.get)
  async get({ params }: Input<typeof visits.get>, { accountId }: SignedInCaller) {
    return this.view.own(await this.visits.own(accountId, params.bookingId));
  }

  @Implements(visits.move)
  async move({ params, body }: Input<typeof visits.move>, { accountId }: SignedInCaller) {
    return this.view.own(await this.visits.move(accountId, params.bookingId, new Date(body.startsAt)));
  }

  @Implements(visits.cancel)
  async cancel({ params }: Input<typeof visits.cancel>, { accountId }: SignedInCaller) {
    return this.view.own(await this.visits.cancel(accountId, params.bookingId));
  }

  @Implements(visits.accept)
  async accept({ params }: Input<typeof visits.accept>, { accountId }: SignedInCaller) {
    return this.view.own(await this.visits.accept(accountId, params.bookingId));
  }

  @Implements(visits.receiptSeen)
  async receiptSeen({ params }: Input<typeof visits.receiptSeen>, { accountId }: SignedInCaller) {
    return this.view.own(await this.visits.receiptSeen(accountId, params.bookingId, this.view.now()));
  }

  @Implements(visits.receiptFile)
  async receiptFile({ params }: Input<typeof visits.receiptFile>, { accountId }: SignedInCaller) {
    const { receipt, point, visit } = await this.visits.own(accountId, params.bookingId);
    if (!receipt) throw new DomainError('not-found');
    return paper(receipt, point, visit);
  }

  @Implements(visits.printReceipt)
  async printReceipt({ params }: Input<typeof visits.printReceipt>, caller: SignedInCaller) {
    const { receipt, point, visit } = await this.desk.receipt(params.bookingId, caller);
    return paper(receipt, point, visit);
  }

  @Implements(waitingList.join)
  async join({ params, body }: Input<typeof waitingList.join>, { accountId }: SignedInCaller) {
    return this.shownWait(await this.waiting.join(accountId, params.servicePointId, body.purpose, body.day));
  }

  @Implements(waitingList.leave)
  async leave({ params }: Input<typeof waitingList.leave>, { accountId }: SignedInCaller) {
    await this.waiting.leave(accountId, params.waitId);
    return {};
  }

  @Implements(visits.checkIn)
  async checkIn({ params }: Input<typeof visits.checkIn>, caller: SignedInCaller) {
    return listedVisit(await this.desk.checkIn(params.bookingId, caller));
  }

  @Implements(visits.missed)
  async missed({ params }: Input<typeof visits.missed>, caller: SignedInCaller) {
    return listedVisit(await this.desk.missed(params.bookingId, caller));
  }

  @Implements(visits.excuse)
  async excuse({ params }: Input<typeof visits.excuse>, caller: SignedInCaller) {
    return listedVisit(await this.desk.excuse(params.bookingId, caller));
  }

  @Implements(visits.refuse)
  async refuse({ params, body }: Input<typeof visits.refuse>, caller: SignedInCaller) {
    return listedVisit(await this.desk.refuse(params.bookingId, body.reason, caller));
  }

  @Implements(visits.giveReceipt)
  async giveReceipt({ params, body }: Input<typeof visits.giveReceipt>, caller: SignedInCaller) {
    return shownReceipt(await this.desk.giveReceipt(params.bookingId, body, caller));
  }

  private async shownWait(wait: WaitRow) {
    const { id, servicePointId, purpose, day } = wait;
    const point = await this.points.get(servicePointId);
    const position = positionOf(wait, await this.points.waits(servicePointId));
    const skippedBecause = (await this.points.skipped([wait])).get(id) ?? null;
    return { id, servicePoint: shownPoint(point), purpose, day, position, skippedBecause };
  }
}

const paper = async (
  receipt: ReceiptRow,
  point: ServicePointRow,
  { purpose }: VisitRow,
): Promise<FileAnswer<'application/pdf'>> => ({
  type: 'application/pdf',
  content: await pdfOf(printedReceipt(receipt, point, purpose)),
  name: `收件回执${receipt.number}.pdf`,
  modified: receipt.issuedAt,
});
