import { ServicePointEditing } from '@titles/server/service-points/service-point-editing.service';
import { VisitWaiting } from '@titles/server/service-points/visit-waiting.service';
import { type District } from '@titles/shared/contract/person-values';
import { type Hours, type Purpose } from '@titles/shared/contract/service-points';
import { type ApiClient } from './client';
import { type TestServer } from './server';

export const office: Hours = { opens: '09:00', closes: '17:00', lunch: { from: '12:00', to: '14:00' } };
const earlier = {
  accountId: 'earlier',
  sessionId: 'earlier',
  from: { address: '', agent: '' },
  grants: [{ role: 'city-staff', scope: { kind: 'all' } }],
} as const;
const described = { address: null, phone: null, place: null, note: null };

/** A district's service point as staff set it up earlier: Monday to Friday, with so many counters for everything. */
export async function servicePoint(
  { app }: TestServer,
  district: District,
  { counters = 1, slotMinutes = 60 } = {},
): Promise<string> {
  const editing = app.get(ServicePointEditing, { strict: false });
  const { id } = await editing.create(
    { district, name: `${district}服务点`, ...described, slotMinutes },
    earlier,
  );
  await editing.setHours(
    id,
    [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...office })),
    earlier,
  );
  for (let number = 1; number <= counters; number++)
    await editing.addCounter(id, `${number}号窗口`, ['consultation', 'receipt'], earlier);
  return id;
}

/** An hour of a day in Jiangmen. */
export const hourOf = (day: string, hour: number, minute = 0): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - 8) * 60 + minute) * 60_000).toISOString();

export const bookVisit = (
  who: Pick<ApiClient, 'servicePoints'>,
  servicePointId: string,
  startsAt: string,
  purpose: Purpose = 'consultation',
  more: { summary?: string; materials?: string[] } = {},
) =>
  who.servicePoints.book({
    params: { servicePointId },
    body: { purpose, startsAt, summary: null, materials: [], ...more },
  });

/** What a process does by itself each minute. */
export const tidy = ({ app }: TestServer): Promise<void> => app.get(VisitWaiting, { strict: false }).tidy();
