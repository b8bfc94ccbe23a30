/** held → confirmed → attended or no-show; a hold may run out, and both may be cancelled. */
export type BookingState = 'held' | 'confirmed' | 'cancelled' | 'expired' | 'attended' | 'no-show';

const steps: Record<BookingState, readonly BookingState[]> = {
  held: ['confirmed', 'cancelled', 'expired'],
  confirmed: ['cancelled', 'attended', 'no-show'],
  cancelled: [],
  expired: [],
  attended: ['no-show'],
  'no-show': ['attended'],
};

/** The states from which a booking may go to `to`. */
export const statesBefore = (to: BookingState): BookingState[] =>
  (Object.keys(steps) as BookingState[]).filter((from) => steps[from].includes(to));

/** The state as it counts at an instant: a hold that ran out is expired, whether or not somebody tidied it. */
export const stateAt = (
  { state, heldUntil }: { state: BookingState; heldUntil: Date | null },
  now: Date,
): BookingState => (state === 'held' && heldUntil !== null && heldUntil <= now ? 'expired' : state);
