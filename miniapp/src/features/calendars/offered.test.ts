import { offeredTo } from './offered';

const keys = (grants: Parameters<typeof offeredTo>[0]) => offeredTo(grants).map(({ key }) => key);

test('everybody has a calendar of their own, a lecturer and a publicist one more each', () => {
  expect(keys([])).toEqual(['person/']);
  expect(
    keys([
      { role: 'lecturer', state: 'active', organisationId: null },
      { role: 'publicist', state: 'active', organisationId: 'o1' },
      { role: 'publicist', state: 'active', organisationId: 'o1' },
    ]),
  ).toEqual(['person/', 'lecturer/', 'company/o1']);
});

test('what is only accepted gives none', () => {
  expect(keys([{ role: 'lecturer', state: 'accepted', organisationId: null }])).toEqual(['person/']);
});
