import { printedStatements } from '@titles/server/ledger/sheets';
import { type Block } from '@titles/server/print/block';
import { pdfOf } from '@titles/server/print/pdf';
import { type Statement } from '@titles/shared/contract/ledger';
import { readPdf } from '../support/pdf';

const madeAt = new Date('2026-11-25T01:00:00Z');
const read = async (...blocks: Block[]) => readPdf(await pdfOf({ name: '邀请函', madeAt, blocks }));
/** Without spaces, which a reader may put where glyphs stand apart. */
const closed = (text: string) => text.replace(/\s/g, '');

test('a letter carries its Chinese text and every glyph of it', async () => {
  const text = '兹邀请陈 Li 老师于2026年11月25日（周三）14:00到我单位开展“职称申报”上门培训，请予支持。';
  const { title, pages, missingGlyphs, fontsEmbedded } = await read(
    { kind: 'title', text: '邀请函' },
    { kind: 'paragraph', text, style: 'letter' },
    { kind: 'signature', lines: [{ label: '单位（盖章）', value: '示例公司' }, { label: '日期' }] },
    { kind: 'code', label: '核验码', code: 'JM26-7K3M-Q2XW' },
  );
  expect(title).toBe('邀请函');
  expect(closed(pages.join(''))).toBe(
    closed(`邀请函${text}单位（盖章）：示例公司日期：核验码JM26-7K3M-Q2XW第1页共1页`),
  );
  expect({ missingGlyphs, fontsEmbedded }).toEqual({ missingGlyphs: 0, fontsEmbedded: true });
});

test('characters of names from all over the font are there, in regular and bold', async () => {
  const names = '镕喆堃淼犇骉燚垚赟龑昇祎玥玘璟翀湉旻晟翯珺頔甦昶頫镠塍嵊葉陳黃國學龍ÀéñЖ①②℃㎡№→≥';
  const { pages, glyphs, missingGlyphs } = await read(
    { kind: 'title', text: names },
    { kind: 'paragraph', text: names },
  );
  expect(glyphs).toBeGreaterThan(2 * Array.from(names).length);
  expect(closed(pages.join(''))).toBe(`${names}${names}第1页共1页`);
  expect(missingGlyphs).toBe(0);
});

test('a character that the font does not have is marked and explained, not left blank', async () => {
  const { pages, missingGlyphs } = await read({ kind: 'paragraph', text: '讲师：李𬭎' });
  expect(pages[0]).toContain('李〓');
  expect(pages[0]).toContain('请手写补正');
  expect(missingGlyphs).toBe(0);
});

test('a long table repeats its header on every page and loses no row', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`甲${index}乙`, '江门市第一示例有限公司', '']);
  const columns = [
    { header: '姓名', share: 2 },
    { header: '所在单位', share: 4 },
    { header: '签名', share: 3 },
  ];
  const { pages } = await read({ kind: 'table', columns, rows, toSign: true });
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(closed(page)).toContain('姓名所在单位签名');
  expect(pages.at(-1)).toContain(`第${pages.length}页 共${pages.length}页`);
  const text = pages.join('');
  expect(rows.filter(([name]) => !text.includes(name ?? ''))).toEqual([]);
});

test('no quantity and no amount of a statement is torn', async () => {
  const line = (step: 'read' | 'booking', sign: 1 | -1) => ({
    ...{ step, units: sign * 98_765, reversed: 123_456, fen: sign * 987_654_321, unpriced: 1234 },
  });
  const statement: Statement = {
    ...{ publicistId: 'p1', name: '欧阳一二', district: '台山' },
    company: '江门市示例电子科技股份有限公司粤港澳大湾区研究院（江门）分公司',
    lines: [line('read', 1), line('booking', -1)],
    ...{ fen: 0, unpriced: 2468 },
  };
  const { blocks } = printedStatements({ month: '2026-11', closed: true, statements: [statement], madeAt });
  const text = (await read(...blocks)).pages.join('');
  for (const number of ['98765', '-98765', '123456', '9876543.21', '-9876543.21', '246912', '2468'])
    expect(text).toMatch(new RegExp(`(^|[^\\d-])${number.replace('.', '\\.')}(?!\\d)`));
});

test('a row higher than a page goes on with the next one', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `第${index}条`).join('；');
  const { pages } = await read({ kind: 'table', columns: [{ header: '事项', share: 1 }], rows: [[long]] });
  expect(pages.length).toBeGreaterThan(1);
  const text = closed(pages.join('').replace(/第\d+页 共\d+页|事项/g, ''));
  expect(text).toBe(long);
});

test('the same document is the same file, and a one-page letter stays small', async () => {
  const letter = () =>
    pdfOf({ name: '信', madeAt, blocks: [{ kind: 'paragraph', text: '您好，职称大讲堂。' }] });
  const [first, second] = [await letter(), await letter()];
  expect(first.equals(second)).toBe(true);
  expect(first.length).toBeLessThan(60_000);
});
