import { may, type MyGrant, rolesOf } from './who';

const grant = (role: MyGrant['role'], state: MyGrant['state'], until: string): MyGrant => ({
  id: role,
  name: '王一',
  role,
  organisationId: null,
  district: null,
  until,
  state,
  createdAt: '2026-11-01T00:00:00.000Z',
});

test('a role counts when its grant is active, up to and with its last day', () => {
  const mine = [
    grant('administrator', 'active', '2026-11-23'),
    grant('city-staff', 'accepted', '2027-11-23'),
    grant('policy-staff', 'active', '2026-11-22'),
    grant('administrator', 'active', '2027-01-01'),
  ];
  expect(rolesOf(mine, '2026-11-23')).toEqual(['administrator']);
});

test('what an endpoint names decides', () => {
  expect(may('anyone', [])).toBe(true);
  expect(may(['employee'], [])).toBe(true);
  expect(may(['administrator'], ['city-staff'])).toBe(false);
  expect(may(['administrator', 'city-staff'], ['city-staff'])).toBe(true);
});
