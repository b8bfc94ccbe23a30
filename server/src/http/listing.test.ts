import { And, Equal, type FindOperator, In } from 'typeorm';
import { containing, listing, narrowed } from './listing';

interface Row {
  id: string;
  name: string;
  district: string;
  endsAt: Date;
}

test('a filter on a column that is restricted already cannot widen it', () => {
  const reach = [{ district: In(['蓬江']) }];
  expect(narrowed<Row>(reach, { district: '江海', name: '王一', endsAt: undefined })).toEqual([
    { district: And(In(['蓬江']), Equal('江海')), name: '王一' },
  ]);
});

test('each of several conditions is narrowed', () => {
  expect(narrowed<Row>([{ name: 'a' }, { name: 'b' }], { district: '江海' })).toEqual([
    { name: 'a', district: '江海' },
    { name: 'b', district: '江海' },
  ]);
});

test('a list begins with the newest, and goes by the column that is asked for', () => {
  const columns = { until: 'endsAt', name: 'name' } as const;
  expect(listing<Row, 'until' | 'name'>({}, columns)).toEqual({ order: { id: 'DESC' }, skip: 0, take: 20 });
  expect(
    listing<Row, 'until' | 'name'>({ sort: 'until', order: 'desc', page: 3, size: 50 }, columns),
  ).toEqual({ order: { endsAt: 'desc', id: 'desc' }, skip: 100, take: 50 });
});

test('what is a wildcard in SQL is searched as it stands', () => {
  const { objectLiteralParameters: parameters } = containing('1_0%!') as FindOperator<string> & {
    objectLiteralParameters?: object;
  };
  expect(Object.values(parameters ?? {})).toEqual(['%1!_0!%!!%']);
});
