import { afterTransfer } from './transfer';

const known = (record: Parameters<typeof afterTransfer>[0]['record']) => ({ record, unanswered: [] });

test('a change of employer stands in the history where that is known', () => {
  const engineer = { employer: { type: '民营企业' as const }, employer_history: [] };
  expect(afterTransfer(known(engineer), { employer: '国有企业' }, 2027).record.employer_history).toEqual([
    { type: '民营企业' },
    { type: '国有企业' },
  ]);
  const { record } = afterTransfer(known({ employer: { type: '民营企业' } }), { employer: '国有企业' }, 2027);
  expect(record.employer_history).toBeUndefined();
});

test('a district is changed without the employer, and the other way round', () => {
  const engineer = known({ employer: { type: '民营企业', district: '新会' } });
  expect(afterTransfer(engineer, { district: '台山' }, 2027).record.employer).toEqual({
    type: '民营企业',
    district: '台山',
  });
  expect(afterTransfer(engineer, { employer: '机关' }, 2027).record.employer).toEqual({
    type: '机关',
    district: '新会',
  });
});
