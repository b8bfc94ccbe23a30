import { type Answered } from './answer';
import { fields } from './columns/fields';
import { findHeader, guessedMapping } from './columns/header';
import { answerSheets, templateSheets } from './workbooks';

test('the template is read back as it was meant, and nobody is in it', () => {
  const [list, how] = templateSheets();
  const header = findHeader({ name: '', rows: list!.rows })!;
  expect(Object.keys(guessedMapping(header.names)).sort()).toEqual([...fields].sort());
  expect(list!.rows).toHaveLength(header.from);
  expect(how!.rows).toHaveLength(fields.length + 2);
});

const person = (row: number, tone: Answered['tone']): Answered => ({
  ...{ row, name: `某${row}`, series: '工程', tone, line: '', title: '', verb: '', route: '', year: '' },
  ...{ lacking: ['还差一项', '还差两项'], missing: [], confirm: [], others: [], notes: [], senior: false },
});

test('who may apply stands first, each with the row of the list', () => {
  const origin = {
    fileName: '名册.xlsx',
    reviewYear: 2026,
    ruleSet: 'r1',
    madeAt: new Date('2026-11-25T01:00:00Z'),
  };
  const refused = [{ row: 9, name: '', reason: '没有姓名' }];
  const sheets = answerSheets(
    [person(3, 'no'), person(5, 'mayApply'), person(4, 'mayApply')],
    refused,
    origin,
  );
  expect(sheets[0]!.rows.slice(1).map(([row, , word]) => [row, word])).toEqual([
    [4, '现在可以申报'],
    [5, '现在可以申报'],
    [3, '暂无途径'],
  ]);
  expect(sheets[0]!.rows[1]![6]).toBe('还差一项；还差两项');
  expect(sheets[1]!.rows[1]).toEqual([9, '', '没有姓名']);
  expect(sheets[2]!.rows.flat().join()).toContain('2026年11月25日 09:00 在本机算出，没有上传');
});
