import { articles } from './articles';
import { bookings } from './bookings';
import { documents } from './documents';
import { eligibility } from './eligibility';
import { grants } from './grants';
import { identity } from './identity';
import { lectureDesk } from './lecture-desk';
import { lectures } from './lectures';
import { needs } from './needs';
import { organisations } from './organisations';
import { privacy } from './privacy';
import { search } from './search';
import { seasons } from './seasons';
import { sessions } from './sessions';
import { staff } from './staff';

/** The whole contract, for the server and the guards; clients import the feature's own file. */
export const api = {
  identity,
  sessions,
  grants,
  staff,
  organisations,
  seasons,
  articles,
  documents,
  search,
  eligibility,
  bookings,
  lectures,
  lectureDesk,
  needs,
  privacy,
};
