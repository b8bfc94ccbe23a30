import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { csvRows } from './csv';
import { dayOfSerial, Unreadable } from './sheet';
import { readWorkbook } from './workbook';

/** What GBK has two bytes for, by the letter; Node can only decode it. */
const gbk = new Map<string, [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const letter = decoder.decode(Uint8Array.of(lead, trail));
    if (letter.length === 1 && letter !== '\ufffd' && !gbk.has(letter)) gbk.set(letter, [lead, trail]);
  }
const inGbk = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((letter) => gbk.get(letter) ?? [letter.charCodeAt(0)]));
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const rowsOf = async (bytes: Uint8Array) => (await readWorkbook(bufferOf(bytes)))[0]!.rows;
const refusal = async (bytes: Uint8Array): Promise<unknown> =>
  readWorkbook(bufferOf(bytes)).catch((error: unknown) => error);

const text = '姓名,毕业时间\r\n张三,2019年7月\r\n';
const rows = [
  ['姓名', '毕业时间'],
  ['张三', '2019年7月'],
];

test.each([
  ['GBK, as Excel saves CSV in China', inGbk(text)],
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
  [
    'UTF-16 with tabs, as 「Unicode 文本」',
    new Uint8Array(Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')),
  ],
])('text in %s', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual(rows);
});

test('quotes hold commas, line breaks and quotes; zeros in front stay', () => {
  expect(csvRows('姓名,备注\n"张三","一,""二""\n三"\n,,\n李四,="0012"')).toEqual([
    ['姓名', '备注'],
    ['张三', '一,"二"\n三'],
    [],
    ['李四', '0012'],
  ]);
  expect(csvRows('sep=;\n姓名;年\n张三;1')).toEqual([
    ['姓名', '年'],
    ['张三', '1'],
  ]);
});

test('a phone number that was given the format of days keeps nothing else from being read', async () => {
  const data: SheetData = [
    ['姓名', '手机'],
    ['张三', { value: 13812345678, type: Number, format: 'yyyy/m/d' }],
  ];
  const sheet = await rowsOf(await writeExcelFile(data, { sheet: '名册' }).toBuffer());
  expect(sheet.map(([name]) => name)).toEqual(['姓名', '张三']);
  expect(dayOfSerial(13812345678)).toBe('13812345678');
});

test('an .xlsx with merged cells, days, numbers and an empty row', async () => {
  const data: SheetData = [
    [{ value: '江门示例公司人员名册', columnSpan: 3 }, null, null],
    ['姓名', '毕业时间', '在岗'],
    [],
    ['张三', { value: new Date(Date.UTC(2019, 6, 1)), type: Date, format: 'yyyy/m/d' }, true],
    ['李四', 2019.07, false],
  ];
  const file = await writeExcelFile(data, { sheet: '名册' }).toBuffer();
  expect(await readWorkbook(bufferOf(file))).toEqual([
    {
      name: '名册',
      rows: [
        ['江门示例公司人员名册', null, null],
        ['姓名', '毕业时间', '在岗'],
        [null, null, null],
        ['张三', '2019-07-01', '是'],
        ['李四', 2019.07, '否'],
      ],
    },
  ]);
});

test.each([
  ['a web page with a spreadsheet’s name', '<html><table><tr><td>姓名</td></tr></table>', '另存为 .xlsx'],
  ['nothing', '', '没有内容'],
  ['a zip file that is no spreadsheet', 'PK\u0003\u0004nothing', '打不开'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', '不是表格'],
])('%s is refused with what to do', async (_, content, words) => {
  const error = await refusal(
    Uint8Array.from(Array.from(content).map((letter) => letter.charCodeAt(0) & 255)),
  );
  const sent = content.includes('姓名') ? await refusal(new TextEncoder().encode(content)) : error;
  expect(sent).toBeInstanceOf(Unreadable);
  expect((sent as Unreadable).message).toContain(words);
});

test('a file that is too long is refused before it is read', async () => {
  expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
    message: expect.stringContaining('20 MB') as string,
  });
});
