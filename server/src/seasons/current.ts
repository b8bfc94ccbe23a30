import { type Quarter } from '@titles/shared/jiangmen-time';
import { compareQuarters } from './quarter';

interface Candidate extends Quarter {
  district: string | null;
}

/** Of the published seasons the one of this quarter, else the newest; the city's before a district's. */
export function currentOf<S extends Candidate>(published: readonly S[], today: Quarter): S | undefined {
  const [best] = [...published].sort(
    (a, b) =>
      Number(compareQuarters(b, today) === 0) - Number(compareQuarters(a, today) === 0) ||
      compareQuarters(b, a) ||
      Number(a.district !== null) - Number(b.district !== null),
  );
  return best;
}
