import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { lectureStaff as staff } from './lecture-staff';
import { District, Text, Venue } from './lectures';

const degrees = (most: number) =>
  z.nullable(z.number('请填写坐标').check(z.minimum(-most, '坐标超出范围'), z.maximum(most, '坐标超出范围')));
const venue = {
  name: Text('请填写会场名称', 60),
  district: District,
  address: Text('请填写地址', 120),
  latitude: degrees(90),
  longitude: degrees(180),
  gettingThere: z.string().check(z.trim(), z.maxLength(200, '最多200字')),
};
const ofVenue = z.object({ venueId: Id });

/** Where sessions are held. */
export const venues = {
  list: endpoint({
    route: 'GET /lecture-desk/venues',
    summary: 'Every venue, by name',
    access: staff,
    result: z.object({ venues: z.array(Venue) }),
  }),
  create: endpoint({
    route: 'POST /lecture-desk/venues',
    summary: 'Adds a venue; district staff add those of their district',
    access: staff,
    body: z.object(venue),
    result: Venue,
  }),
  change: endpoint({
    route: 'PUT /lecture-desk/venues/:venueId',
    summary: 'Changes what is said of a venue within reach; to hold a session elsewhere, move the session',
    access: staff,
    params: ofVenue,
    body: z.object(venue),
    result: Venue,
    errors: ['not-found'],
  }),
};
