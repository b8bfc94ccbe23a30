import { fieldErrors } from './template-fields';

const fits: [string, string[]][] = [
  ['thing1', ['江门市职称评审申报开始啦', '一'.repeat(20), 'Level 2 / 中级']],
  ['number2', ['0', '12.5', '1'.repeat(32)]],
  ['letter3', ['Abc', 'a'.repeat(32)]],
  ['symbol4', ['!', '——……'.slice(0, 4)]],
  ['character_string5', ['YJ-2026-001', 'x'.repeat(32)]],
  [
    'time6',
    ['15:01', '8:05', '2026年11月25日 15:01', '15:01~16:30', '2026年1月1日 00:00~2026年1月2日 23:59'],
  ],
  ['date7', ['2026年11月25日', '2026年11月25日 15:01', '2026年1月1日~2026年3月31日', '2024年2月29日']],
  ['amount8', ['¥100.5', '100元', '0', '1234567890.12元']],
  ['phone_number9', ['+86-0750-3333333', '13800000000']],
  ['car_number10', ['粤J12345', '粤A8Z888挂', 'A']],
  ['name11', ['陈小明', '阿卜杜拉·买买提', 'Maria Cruz', 'A'.repeat(20), '陈Amy']],
  ['phrase12', ['已通过', '五个汉字长']],
];
test.each(fits)('%s takes what WeChat takes', (name, values) => {
  for (const value of values) expect([value, fieldErrors({ [name]: value })]).toEqual([value, []]);
});

const breaks: [string, string[]][] = [
  ['thing1', ['一'.repeat(21), '第一行\n第二行', '', '  ']],
  ['number2', ['1,000', '-1', '1.', '十', '1'.repeat(33)]],
  ['letter3', ['a1', '字', 'a'.repeat(33)]],
  ['symbol4', ['a', '!!!!!!']],
  ['character_string5', ['编号1', 'a b', 'x'.repeat(33)]],
  [
    'time6',
    ['24:00', '15:60', '15', '2026年11月25日', '1:00~2:00~3:00', '2026年13月1日 15:01', '15:01-16:30'],
  ],
  ['date7', ['2026-11-25', '2026年2月29日', '2026年0月1日', '2026年4月31日', '15:01']],
  ['amount8', ['¥', '12345678901', '￥1元2', '免费']],
  ['phone_number9', ['1'.repeat(18), '电话']],
  ['car_number10', ['粤J1234567', '粤J1粤5']],
  ['name11', ['一'.repeat(11), 'A'.repeat(21), '陈1明', '陈AAAAAAAAAAA']],
  ['phrase12', ['六个汉字太长', 'ok', '通过1']],
];
test.each(breaks)('%s refuses what WeChat refuses, and says what to do', (name, values) => {
  for (const value of values)
    expect([value, fieldErrors({ [name]: value })]).toEqual([
      value,
      [{ path: name, message: expect.stringMatching(/^\S.*[^。]$/) as string }],
    ]);
});

test('a field of no known type is refused, also one named like a property', () => {
  for (const name of ['thing', 'wish1', 'constructor1', '1', 'thing1.value'])
    expect(fieldErrors({ [name]: 'x' })).toEqual([{ path: name, message: '模板里没有这种字段' }]);
});

test('every wrong field is named at once', () => {
  expect(fieldErrors({ thing1: '好', phrase2: 'no', time3: '现在' }).map(({ path }) => path)).toEqual([
    'phrase2',
    'time3',
  ]);
});
