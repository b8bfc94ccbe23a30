import { publicNotice } from './public-notice';

test('a notice names the people, its five working days and who signs', () => {
  const { text, days, published } = publicNotice({
    company: '江门示例公司',
    reviewYear: 2025,
    people: [{ name: '张三', title: '工程师（中级）', verb: '申报' }],
    from: '2026-10-01',
  });
  expect(days).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13']);
  expect(published).toBe(true);
  expect(text.split('\n')).toEqual([
    '关于2025年度拟申报职称人员的公示',
    '',
    '现将我单位2025年度拟申报职称的人员公示如下：',
    '1. 张三　拟申报 工程师（中级）',
    '',
    '公示时间：2026年10月8日（周四）至2026年10月13日（周二），共5个工作日。',
    '公示期间，如有异议，请向本单位反映。联系部门：＿＿＿＿＿＿　联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿',
    '',
    '江门示例公司（盖章）',
    '2026年10月8日',
  ]);
});

test.each([
  ['2026-03-24', '2026-03-30', true],
  ['2026-03-25', '2026-03-31', false],
  ['2026-03-27', '2026-04-02', false],
])('a notice from %s to %s is in time for the last day: %s', (from, last, inTime) => {
  const notice = publicNotice({ company: '', reviewYear: 2025, people: [], from });
  expect([notice.days.at(-1), notice.inTime]).toEqual([last, inTime]);
});

test('days of a year without a published schedule are told apart', () => {
  const { published, text } = publicNotice({
    company: ' ',
    reviewYear: 2026,
    people: [],
    from: '2027-01-04',
  });
  expect(published).toBe(false);
  expect(text).toContain('＿＿＿＿＿＿（盖章）');
});
