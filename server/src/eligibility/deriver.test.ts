import { createHash } from 'node:crypto';
import { DERIVER, deriveFacts } from '@titles/shared/eligibility/derive';
import { scalarFacts } from '@titles/shared/eligibility/facts';
import { factColumns, rowOf } from '@titles/shared/eligibility/sql';
import { policyCases } from '@titles/shared/policy/cases';

test('the deriver has a new version when the same records give other rows', () => {
  const rows = policyCases.map(({ facts }) => rowOf(deriveFacts(facts, facts.target_series ?? null)));
  const derived = JSON.stringify({ DERIVER, factColumns, scalarFacts, rows });
  // Where stored rows would differ, raise DERIVER; after new cases alone, write the new fingerprint here.
  expect(createHash('sha256').update(derived).digest('hex').slice(0, 16)).toBe('7f34c8830c7143e3');
});
