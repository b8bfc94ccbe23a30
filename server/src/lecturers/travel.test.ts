import { districts } from '@titles/shared/contract/person-values';
import { minutesIn, travelTable } from './travel';

test('every pair of districts has a time, the same both ways, which says that it is a guess', () => {
  const table = travelTable([]);
  expect(table).toHaveLength((districts.length * (districts.length + 1)) / 2);
  expect(table.every(({ assumed, minutes }) => assumed && minutes > 0)).toBe(true);
  const minutes = minutesIn(table);
  for (const a of districts) for (const b of districts) expect(minutes(a, b)).toBe(minutes(b, a));
});

test('what the bureau has confirmed takes the place of the guess', () => {
  const table = travelTable([{ from: '蓬江', to: '台山', minutes: 80 }]);
  expect(minutesIn(table)('台山', '蓬江')).toBe(80);
  expect(table.filter(({ assumed }) => !assumed)).toHaveLength(1);
});
