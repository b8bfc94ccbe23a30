import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { District, words } from './lecturers';
import { listed, listQuery, SearchedText } from './list';
import { Attendance, Request, requestStates } from './onsite';

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const ofRequest = z.object({ requestId: Id });
const errors = ['not-found', 'conflict', 'busy'] as const;

/** On-site training as staff look after it: what is asked for in their district, and what a company cannot do itself. */
export const onsiteDesk = {
  list: endpoint({
    route: 'GET /onsite-desk/requests',
    summary: 'Requests within reach, the newest first unless a column is named',
    access: staff,
    query: z.object({
      ...listQuery(['createdAt', 'organisation', 'topic', 'district', 'state', 'startsAt']),
      organisation: z.optional(SearchedText),
      topic: z.optional(SearchedText),
      district: z.optional(District),
      state: z.optional(z.enum(requestStates, `只能是：${requestStates.join('、')}`)),
    }),
    result: listed(Request),
  }),
  cancel: endpoint({
    route: 'POST /onsite-desk/requests/:requestId/cancel',
    summary: 'Calls a session off before it begins, with a reason; company and lecturer are told',
    access: staff,
    params: ofRequest,
    body: z.object({ reason: words('原因', 200) }),
    result: Request,
    errors,
  }),
  attendance: endpoint({
    route: 'POST /onsite-desk/requests/:requestId/attendance',
    summary:
      'Notes in the place of a company that does not; held, the certificate is there and says who noted',
    access: staff,
    params: ofRequest,
    body: Attendance,
    result: Request,
    errors,
  }),
};
