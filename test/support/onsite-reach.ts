import { type ApiClient } from './client';
import { onsiteOn, span } from './onsite';
import { png } from './pictures';
import { type TestServer } from './server';
import { tokenAtConsole } from './staff';

interface Asks {
  server: () => TestServer;
  /** Staff of 蓬江. */
  client: () => ApiClient;
}

/** For each endpoint about a request or an ask: one of another company, district or lecturer. */
export function onsiteCases({ server, client }: Asks): Record<string, () => Promise<unknown>> {
  let made:
    Promise<{ requestId: string; askId: string; publicist: ApiClient; lecturer: ApiClient }> | undefined;
  const elsewhere = () =>
    (made ??= (async () => {
      const hand = onsiteOn(server());
      await hand.company('Theirs', '江海');
      await hand.company('Ours', '蓬江');
      await hand.lecturer('Asked');
      const { id: requestId } = await hand.ask('Theirs', { district: '江海' });
      const [ask] = await hand.asks('Asked');
      await hand.lecturer('Unasked');
      const [publicist, lecturer] = await Promise.all([hand.as('Ours'), hand.as('Unasked')]);
      return { requestId, askId: ask!.id, publicist, lecturer };
    })());
  const times = [span(20, 9, 11)];
  const byCompany =
    (step: (onsite: ApiClient['onsite'], params: { requestId: string }) => Promise<unknown>) => async () => {
      const { publicist, requestId } = await elsewhere();
      return step(publicist.onsite, { requestId });
    };
  const byLecturer =
    (step: (asks: ApiClient['onsite']['asks'], params: { askId: string }) => Promise<unknown>) =>
    async () => {
      const { lecturer, askId } = await elsewhere();
      return step(lecturer.onsite.asks, { askId });
    };
  /** A download is only an address: it is fetched by staff of another district. */
  const paper = (which: 'letter' | 'certificate') => async () => {
    const { requestId } = await elsewhere();
    const address = client().onsite[which]({ params: { requestId } });
    const answer = await fetch(`${server().origin}/api${address}`, {
      headers: { authorization: `Bearer ${await tokenAtConsole(server(), 'Peng')}` },
    });
    const { error } = (await answer.json()) as { error: { code: string } };
    return Promise.reject(Object.assign(new Error(error.code), { code: error.code, status: answer.status }));
  };
  /** A lecturer who never comes to 蓬江. */
  const farAway = async () => {
    const { id } = await onsiteOn(server()).lecturer('Far', { home: '台山', districts: ['台山'] });
    return { params: { lecturerId: id } };
  };
  return {
    'lecturers.portrait.bring': async () =>
      client().lecturers.portrait.bring({
        ...(await farAway()),
        query: { consent: '书面同意书' },
        file: { type: 'image/png', content: png() },
      }),
    'lecturers.portrait.takeAway': async () => client().lecturers.portrait.takeAway(await farAway()),
    'onsite.get': async () => client().onsite.get({ params: { requestId: (await elsewhere()).requestId } }),
    'onsite.cancel': byCompany((onsite, params) => onsite.cancel({ params, body: { reason: null } })),
    'onsite.move': byCompany((onsite, params) => onsite.move({ params, body: { times } })),
    'onsite.take': byCompany((onsite, params) => onsite.take({ params, body: { optionId: 'none' } })),
    'onsite.refuse': byCompany((onsite, params) => onsite.refuse({ params })),
    'onsite.attendance': byCompany((onsite, params) =>
      onsite.attendance({ params, body: { held: true, people: 1 } }),
    ),
    'onsite.feedback': byCompany((onsite, params) =>
      onsite.feedback({ params, body: { rating: 5, comment: null } }),
    ),
    'onsite.withdraw': async () => {
      const { lecturer, requestId } = await elsewhere();
      return lecturer.onsite.withdraw({ params: { requestId }, body: { reason: null } });
    },
    'onsiteDesk.cancel': async () =>
      client().onsiteDesk.cancel({
        params: { requestId: (await elsewhere()).requestId },
        body: { reason: '场地停用' },
      }),
    'onsiteDesk.attendance': async () =>
      client().onsiteDesk.attendance({
        params: { requestId: (await elsewhere()).requestId },
        body: { held: true, people: 1 },
      }),
    'onsite.letter': paper('letter'),
    'onsite.certificate': paper('certificate'),
    'onsite.asks.accept': byLecturer((asks, params) => asks.accept({ params, body: { optionId: 'none' } })),
    'onsite.asks.counter': byLecturer((asks, params) => asks.counter({ params, body: { times } })),
    'onsite.asks.decline': byLecturer((asks, params) => asks.decline({ params, body: { reason: null } })),
  };
}
