import { unzipSync } from 'fflate';
import { sheetOf } from './sheet';

interface Row {
  name: string;
  count: number | null;
}
const columns = [
  { title: '姓名', value: ({ name }: Row) => name },
  { title: '次数', value: ({ count }: Row) => count },
];

const read = async (rows: Row[]) => {
  const blob = await sheetOf('人员/审批', columns, rows);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { sheet: text('xl/worksheets/sheet1.xml'), strings: text('xl/sharedStrings.xml'), files };
};

test('numbers are numbers, and a text is never a formula', async () => {
  const { sheet, strings } = await read([{ name: '=HYPERLINK("http://x","y")', count: 12 }]);
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>12<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
  expect(sheet).not.toContain('<f>');
  expect(strings).toContain('=HYPERLINK(');
});

test('what Excel does not take is left out', async () => {
  const { strings } = await read([{ name: `王\u0000一${'长'.repeat(40_000)}`, count: null }]);
  expect(strings).toContain('王一长');
  expect(strings).not.toContain('长'.repeat(32_767));
});
