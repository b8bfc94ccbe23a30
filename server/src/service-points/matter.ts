import { type Purpose } from '@titles/shared/contract/service-points';

/** For what somebody comes to which service point. */
export interface Matter {
  accountId: string;
  servicePointId: string;
  purpose: Purpose;
}

/** One open visit for one matter: unique while it is open. */
export const keyOf = ({ accountId, servicePointId, purpose }: Matter): string =>
  `${accountId}/${servicePointId}/${purpose}`;

/** What somebody reads who has a time for the same matter already. */
export const alreadyBooked = ({ purpose }: Pick<Matter, 'purpose'>): string =>
  `您在这里已经约了${purpose === 'receipt' ? '交材料' : '咨询'}`;
