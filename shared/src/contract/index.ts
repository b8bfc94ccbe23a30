import { articles } from './articles';
import { bookings } from './bookings';
import { documents } from './documents';
import { eligibility } from './eligibility';
import { identity } from './identity';
import { search } from './search';
import { seasons } from './seasons';

/** The whole contract, for the server and the guards; clients import the feature's own file. */
export const api = { identity, seasons, articles, documents, search, eligibility, bookings };
