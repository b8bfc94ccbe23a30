import { createHash } from 'node:crypto';
import { DERIVER, deriveFacts } from '@titles/shared/eligibility/derive';
import { scalarFacts } from '@titles/shared/eligibility/facts';
import { factColumns, rowOf } from '@titles/shared/eligibility/sql';
import { madeUpPeople } from '@titles/shared/policy/made-up-register';

test('the deriver has a new version when the same records give other rows', () => {
  const rows = [...madeUpPeople(500, 1)].map(({ record }) =>
    rowOf(deriveFacts(record, record.target_series ?? null)),
  );
  const derived = JSON.stringify({ DERIVER, factColumns, scalarFacts, rows });
  // Where stored rows would differ, raise DERIVER; where only the made-up people changed, write the new fingerprint here.
  expect(createHash('sha256').update(derived).digest('hex').slice(0, 16)).toBe('be838be008acac45');
});
