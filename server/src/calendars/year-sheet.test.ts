import { type Lecture } from '@titles/shared/contract/lectures';
import { type Agreed } from './agreed';
import { lastDayOfSheet, yearSheet } from './year-sheet';

const now = new Date('2026-11-25T01:00:00.000Z');
const training: Agreed = {
  kind: 'onsite',
  title: '初次认定怎么报',
  place: '蓬江示例公司',
  startsAt: new Date('2026-12-09T06:30:00.000Z'),
  endsAt: new Date('2026-12-09T08:00:00.000Z'),
  seats: null,
};
const rowsOf = (agreed: readonly Agreed[], at = now, lectures: readonly Lecture[] = []) => {
  const table = yearSheet({ company: '示例公司', now: at, lectures, agreed }).blocks.find(
    (block) => block.kind === 'table',
  );
  return table?.kind === 'table' ? table.rows : [];
};

test('twelve months, this one included', () => {
  expect(['2026-11-25', '2026-12-01', '2026-01-31'].map(lastDayOfSheet)).toEqual([
    ...['2027-10-31', '2027-11-30', '2026-12-31'],
  ]);
});

test('windows of review and the company’s own dates, by month; each month is named once', () => {
  const seats: Agreed = { ...training, kind: 'seats', title: '新规解读', place: '市图书馆', seats: 3 };
  expect(rowsOf([seats, training])).toEqual([
    ['2026年12月', '12月9日 周三', '14:30 单位名额：新规解读（还有3个没人领）', '市图书馆'],
    ['', '12月9日 周三', '14:30 上门培训：初次认定怎么报', '蓬江示例公司'],
    ['2027年1月', '1月1日 周五', '2026年度职称评审开始申报（一般如此，以评委会通知为准）', ''],
    ['2027年3月', '3月24日 周三', '2026年度职称评审：单位公示按5个工作日算，最晚从这天开始', ''],
    ['', '3月31日 周三', '2026年度职称评审申报截止（一般如此，以评委会通知为准）', ''],
  ]);
});

test('of seats that were all taken none is left to tell of', () => {
  const [line] = rowsOf([{ ...training, kind: 'seats', title: '新规解读', seats: 0 }]);
  expect(line).toContain('14:30 单位名额：新规解读');
});

test('what is over is not printed', () => {
  expect(rowsOf([training], new Date('2026-12-10T01:00:00.000Z')).flat().join()).not.toContain('上门培训');
});

test('lectures that are to be held are printed, and none that was called off', () => {
  const session = {
    id: 's',
    startsAt: '2026-12-09T06:30:00.000Z',
    state: 'planned',
    venue: { name: '市图书馆' },
  };
  const off = { ...session, startsAt: '2026-12-10T06:30:00.000Z', state: 'cancelled' };
  const lecture = { title: '新规解读', sessions: [session, off] } as unknown as Lecture;
  const lines = rowsOf([], now, [lecture]).filter(([, , what]) => String(what).includes('大讲堂'));
  expect(lines).toEqual([['2026年12月', '12月9日 周三', '14:30 大讲堂：新规解读', '市图书馆']]);
});
