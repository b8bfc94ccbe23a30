import Taro from '@tarojs/taro';
import { bookings } from '@titles/shared/contract/bookings';
import { type Result } from '@titles/shared/contract/endpoint';
import { lectures, type Ticket } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { keepBeside, ticketsKey } from '@titles/miniapp/session';

const { list } = client(bookings);
const { tickets } = client({ tickets: lectures.tickets });

type Listed = Result<typeof bookings.list>;

export type Waiting = Listed['waiting'][number];
/** A booking, with its ticket where it is of a lecture. */
export type OwnBooking = Listed['bookings'][number] & { ticket: Ticket | undefined };

export interface Own {
  bookings: OwnBooking[];
  waiting: Waiting[];
  /** The service's clock minus this phone's, in milliseconds. */
  ahead: number;
}

/** Everything that the person booked; it stays on the phone, so that the code at the door needs no network. */
export const readOwn = (): Promise<Own> =>
  Promise.all([list(), tickets()]).then(([listed, { tickets: found, now }]) => {
    const own = {
      bookings: listed.bookings.map((booking) => ({
        ...booking,
        ticket: found.find(({ bookingId }) => bookingId === booking.id),
      })),
      waiting: listed.waiting,
      ahead: Date.parse(now) - Date.now(),
    };
    keepBeside(ticketsKey, own);
    return own;
  });

/** What was read last, for a phone without a network. */
export const keptOwn = (): Own | undefined => {
  const kept = Taro.getStorageSync<Own | ''>(ticketsKey);
  return kept === '' ? undefined : kept;
};
