import { type Role } from '@titles/shared/contract/roles';
import { type Scope } from './caller';
import { reaches, reachOf, within } from './reach';

const caller = (...grants: [Role, Scope][]) => ({
  accountId: 'me',
  sessionId: 's',
  grants: grants.map(([role, scope]) => ({ role, scope })),
});
const district: [Role, Scope] = ['district-staff', { kind: 'district', id: '蓬江' }];
const city: [Role, Scope] = ['city-staff', { kind: 'all' }];
const publicist: [Role, Scope] = ['publicist', { kind: 'organisation', id: 'o1' }];
const own: [Role, Scope] = ['employee', { kind: 'own' }];

test('each scope reaches its own rows and no other', () => {
  const access = ['employee', 'publicist', 'district-staff'] as const;
  const reach = reachOf(access, caller(own, publicist, district));
  for (const mine of [{ accountId: 'me' }, { organisationId: 'o1' }, { district: '蓬江' }])
    expect(reaches(reach, mine)).toBe(true);
  for (const other of [{ accountId: 'you' }, { organisationId: 'o2' }, { district: '江海' }, {}])
    expect(reaches(reach, other)).toBe(false);
  expect(reaches(reach, { accountId: null, organisationId: null, district: null })).toBe(false);
});

test('a grant for one thing does not widen another', () => {
  const reach = reachOf(['district-staff'], caller(city, own, district));
  expect(reach).toEqual({ all: false, accounts: [], organisations: [], districts: ['蓬江'] });
  expect(reaches(reachOf(['city-staff'], caller(city)), { district: '江海' })).toBe(true);
});

test('a query is restricted to what is within reach, and without any grant to nothing', () => {
  const columns = { organisations: 'id', districts: 'district' } as const;
  type Row = { id: string; district: string };
  const values = (reach: ReturnType<typeof reachOf>) =>
    within<Row>(reach, columns).map((where) =>
      Object.entries(where).map(([column, among]) => [column, (among as { value: unknown }).value]),
    );
  expect(values(reachOf(['city-staff'], caller(city)))).toEqual([[]]);
  expect(values(reachOf(['district-staff'], caller(district)))).toEqual([
    [['id', []]],
    [['district', ['蓬江']]],
  ]);
  expect(values(reachOf(['publicist'], caller(district)))).toEqual([[['id', []]], [['district', []]]]);
  expect(() => within<Row>(reachOf(['publicist'], caller(publicist)), {})).toThrow('names no column');
});
