import { type Availability, type LectureField } from '@titles/shared/contract/lecturers';
import { type District } from '@titles/shared/contract/person-values';
import { isAvailable, type Span } from './availability';
import { type TravelMinutes } from './travel';

const MINUTE = 60_000;

/** Minutes that a lecturer wants before and after a session, beside the way. */
export const BUFFER = { beforeMinutes: 15, afterMinutes: 15 };

export interface Candidate {
  id: string;
  fields: readonly LectureField[];
  home: District;
  districts: readonly District[];
  availability: Availability;
  /** Sessions that were asked of them lately: who had fewer comes first. */
  load: number;
}

export interface Wish<T extends Span = Span> {
  field: LectureField;
  district: District;
  times: readonly T[];
}

export interface Proposal<T extends Span = Span> {
  lecturerId: string;
  /** Door to door, one way. */
  travelMinutes: number;
  /** Those of the wished times at which the lecturer can be there, in their order. */
  times: readonly T[];
}

/** The whole time that a session takes of somebody: from leaving home to being back. */
export const doorToDoor = ({ startsAt, endsAt }: Span, travelMinutes: number): Span => ({
  startsAt: new Date(startsAt.getTime() - (BUFFER.beforeMinutes + travelMinutes) * MINUTE),
  endsAt: new Date(endsAt.getTime() + (BUFFER.afterMinutes + travelMinutes) * MINUTE),
});

/**
 * Who can be asked, the best first: who can at most of the times, then who was asked least, then who is nearest.
 *
 * @param isFree whether nothing is booked of a lecturer in a span
 */
export function proposals<T extends Span>(
  wish: Wish<T>,
  candidates: readonly Candidate[],
  travel: TravelMinutes,
  isFree: (lecturerId: string, span: Span) => boolean,
): Proposal<T>[] {
  return candidates
    .filter(({ fields, districts }) => fields.includes(wish.field) && districts.includes(wish.district))
    .map((candidate) => {
      const travelMinutes = travel(candidate.home, wish.district);
      const times = wish.times.filter(
        (time) =>
          isAvailable(candidate.availability, time) && isFree(candidate.id, doorToDoor(time, travelMinutes)),
      );
      return { candidate, proposal: { lecturerId: candidate.id, travelMinutes, times } };
    })
    .filter(({ proposal }) => proposal.times.length > 0)
    .sort(
      (a, b) =>
        b.proposal.times.length - a.proposal.times.length ||
        a.candidate.load - b.candidate.load ||
        a.proposal.travelMinutes - b.proposal.travelMinutes ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ proposal }) => proposal);
}
