import { seriesList, titleNames } from '@titles/shared/policy/title-names';
import { readTitles, seriesAmong } from './titles';

test.each<[string, unknown]>([
  ['工程师', [{ level: '中级', series: ['工程'] }]],
  ['中级工程师', [{ level: '中级', series: ['工程'] }]],
  ['高级工程师（机械）', [{ level: '副高级', series: ['工程'] }]],
  [
    '工程师、经济师',
    [
      { level: '中级', series: ['工程'] },
      { level: '中级', series: ['经济'] },
    ],
  ],
  ['馆员', [{ level: '中级', series: ['图书资料', '档案', '文物博物'] }]],
  ['高级记者', [{ level: '正高级', series: ['新闻'] }]],
  ['副高', [{ level: '副高级', series: [] }]],
  ['初级护师', [{ level: '助理级', series: ['卫生'] }]],
  ['初级教练（篮球）', [{ level: '助理级', series: ['体育'] }]],
  ['一级教师（初级中学）', [{ level: '中级', series: ['中小学教师'] }]],
  ['助理会计师（初级会计师）', [{ level: '助理级', series: ['会计'] }]],
  ['会计师（中级）', [{ level: '中级', series: ['会计'] }]],
  ['中级（工程师）', [{ level: '中级', series: [] }]],
  ['工程师（虚拟现实）', [{ level: '中级', series: ['工程'] }]],
  ['工程师（无线电）', [{ level: '中级', series: ['工程'] }]],
  ['副高级工程师', [{ level: '副高级', series: ['工程'] }]],
  ['高级经济师（副高）', [{ level: '副高级', series: ['经济'] }]],
  ['高级经济师（高级）', [{ level: '副高级', series: ['经济'] }]],
  ['高级工程师（教授级）', [{ level: '正高级', series: ['工程'] }]],
  ['高级工程师（正高）', [{ level: '正高级', series: ['工程'] }]],
  ['无', []],
  ['', 'blank'],
])('the title %s', (text, titles) => {
  expect(readTitles(text)).toEqual(titles === 'blank' ? { blank: true } : { value: titles });
});

test.each([
  ['技师', '技能证书'],
  ['高级技师', '技能证书'],
  ['高级', '副高级和正高级'],
  ['初级', '员级和助理级'],
  ['一级建造师', '职业资格'],
  ['会计师（注册）', '职业资格'],
  ['总工', '没认出职称'],
  ['初级经济师', '员级和助理级'],
  ['初级会计师', '员级和助理级'],
  ['初级工程师（机械）', '员级和助理级'],
  ['初级（工程师）', '员级和助理级'],
  ['助理级工程师', '没认出职称'],
  ['教授级高工', '没认出职称'],
  ['工程师（高级）', '级别对不上'],
  ['（高级）工程师', '级别对不上'],
  ['工程师（副高）', '级别对不上'],
  ['工程师（助理）', '级别对不上'],
  ['医师（助理）', '级别对不上'],
  ['助理工程师（中级）', '级别对不上'],
  ['中级（高级工程师）', '级别对不上'],
  ['中级（技术员）', '级别对不上'],
  ['教授（副）', '级别对不上'],
  ['高级记者（副高）', '级别对不上'],
  ['副高级记者', '级别对不上'],
  ['中级助理工程师', '级别对不上'],
  ['工程师（待评）', '看不出已经取得'],
  ['工程师（2026年拟评）', '看不出已经取得'],
  ['高级工程师（未取得）', '看不出已经取得'],
  ['工程师（拟）', '看不出已经取得'],
  ['工程师（拟参评）', '看不出已经取得'],
  ['工程师（2026年参评）', '看不出已经取得'],
  ['工程师（申请中）', '看不出已经取得'],
  ['工程师（审核中）', '看不出已经取得'],
  ['经济师（备考）', '看不出已经取得'],
  ['经济师（已报考）', '看不出已经取得'],
  ['会计师（在考）', '看不出已经取得'],
  ['工程师（企业自评）', '看不出已经取得'],
  ['未取得工程师', '没认出职称'],
  ['待评', '没认出职称'],
])('the title %s is not guessed', (text, why) => {
  expect(readTitles(text)).toEqual({ mend: expect.stringContaining(why) as string });
});

test('of several series a name may have, the one that is told', () => {
  const librarian = { level: '中级', series: ['图书资料', '档案'] } as const;
  expect([
    seriesAmong(librarian, '档案'),
    seriesAmong(librarian, '工程'),
    seriesAmong(librarian, undefined),
  ]).toEqual([...['档案', undefined, undefined]]);
});

test('a name stands for one level, in whatever series', () => {
  const levelsOf = new Map<string, Set<string>>();
  for (const { level, name } of seriesList.flatMap(titleNames))
    for (const each of name.split('、')) levelsOf.set(each, (levelsOf.get(each) ?? new Set()).add(level));
  expect([...levelsOf].filter(([, levels]) => levels.size > 1)).toEqual([]);
});
