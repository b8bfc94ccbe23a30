/** Somebody on a waiting list; a company waits for its seats together. */
export interface Waiting {
  id: string;
  accountId: string;
  seats: number;
}

export interface OfferPlan<W> {
  offered: W[];
  /** Who was passed over, and why, in words for them. */
  skipped: { entry: W; reason: string }[];
}

/**
 * Who gets the free seats, first come first served. Who needs more than is left, or whose bookings rest, is passed
 * over with the reason and keeps the position.
 *
 * @param pauses for accounts whose bookings rest, the reason in words
 */
export function planOffers<W extends Waiting>(
  waiting: readonly W[],
  free: number,
  pauses: ReadonlyMap<string, string>,
): OfferPlan<W> {
  const plan: OfferPlan<W> = { offered: [], skipped: [] };
  let left = free;
  for (const entry of waiting) {
    if (left === 0) break;
    const pause = pauses.get(entry.accountId);
    if (pause !== undefined) plan.skipped.push({ entry, reason: pause });
    else if (entry.seats > left)
      plan.skipped.push({ entry, reason: `需要${entry.seats}个座位，当时只空出${left}个` });
    else {
      plan.offered.push(entry);
      left -= entry.seats;
    }
  }
  return plan;
}
