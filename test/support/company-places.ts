import { type ApiClient } from './client';
import { type lecturesOf } from './lectures';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';

/** Seats of sessions in the hands of companies; tokens are short, so everybody signs in anew. */
export function companyPlacesOf(server: TestServer, hand: ReturnType<typeof lecturesOf>) {
  return {
    /** A company of 蓬江 with a publicist; gives its id. */
    company: async (persona: string, name: string) => {
      const desk = await atConsole(server, 'Peng');
      const { id } = await desk.organisations.create({ body: { kind: 'company', name, district: '蓬江' } });
      await granted(server, persona, 'publicist', { organisationId: id, district: '蓬江' });
      return id;
    },
    take: async (who: ApiClient, sessionId: string, seats: number) => {
      const { bookingId } = await who.lectures.company.hold({ params: { sessionId }, body: { seats } });
      await who.bookings.confirm({ params: { bookingId } });
      return { bookingId, code: (await hand.ticket(who, bookingId)).company!.code };
    },
    claim: async (persona: string, code: string) =>
      (await server.signIn(persona)).lectures.company.claim({ params: { code }, body: { name: persona } }),
    shown: async (lectureId: string) =>
      (await server.client.lectures.get({ params: { lectureId } })).sessions[0]!,
  };
}
