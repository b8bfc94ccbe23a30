import { type ApiClient } from './client';
import { onsiteOn, span } from './onsite';
import { type TestServer } from './server';

const made = new WeakMap<TestServer, Promise<{ requestId: string }>>();

/** Li is a company's publicist and a lecturer, has one session agreed and one invitation to answer; once a server. */
export function onsiteSample(_client: ApiClient, server: TestServer): Promise<{ requestId: string }> {
  const known = made.get(server);
  if (known) return known;
  const sample = (async () => {
    const hand = onsiteOn(server);
    await hand.company('Li');
    await hand.lecturer('Li');
    const soon = { startsAt: '2026-11-27T06:00:00.000Z', endsAt: '2026-11-27T08:00:00.000Z' };
    const { id: requestId } = await hand.ask('Li', { times: [soon] });
    await hand.accept('Li');
    await hand.ask('Li', { times: [span(8, 14, 16), span(9, 9, 11)] });
    return { requestId };
  })();
  made.set(server, sample);
  return sample;
}
