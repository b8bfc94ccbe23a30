import { parse } from './parse';

const plain = `试行办法
一、总则
本办法供测试使用。
二、做法
(一)做好三件事:一是整理;二是核对,三是提交。
(二)进一步是后话,唯一是耐心。
`;
const outline = (text: string): string[] =>
  parse(text).clauses.map(({ kind, label, title, text: own }) => `${kind} ${label}${title}|${own}`);

test('parts, items and points become a tree in reading order', () => {
  expect(
    parse(plain).clauses.map(({ kind, parent, number, label }) => [kind, parent, number, label]),
  ).toEqual([
    ['part', null, 1, '一、'],
    ['part', null, 2, '二、'],
    ['item', 1, 1, '（一）'],
    ['point', 2, 1, '一是'],
    ['point', 2, 2, '二是'],
    ['point', 2, 3, '三是'],
    ['item', 1, 2, '（二）'],
  ]);
  expect(outline(plain)).toEqual([
    'part 一、总则|本办法供测试使用。',
    'part 二、做法|',
    'item （一）做好三件事|做好三件事:',
    'point 一是整理|整理;',
    'point 二是核对|核对,',
    'point 三是提交|提交。',
    'item （二）进一步是后话,唯一是耐心|进一步是后话,唯一是耐心。',
  ]);
});

test.each([
  ['CRLF and BOM-less Mac line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['leading spaces, ideographic ones too', (text: string) => text.replaceAll('\n', '\n\u3000\u3000 ')],
  ['full-width brackets', (text: string) => text.replaceAll('(', '（').replaceAll(')', '）')],
  ['page numbers', (text: string) => text.replaceAll('\n', '\n\n- 2 -\n第3页\n— 4 —\n5\n')],
])('%s change nothing', (_, spoilt) => {
  expect(outline(spoilt(plain))).toEqual(outline(plain));
});

test('full-width commas and semicolons part the points too', () => {
  expect(outline('办法\n一、要点\n一是甲；二是乙，三是丙。').slice(1)).toEqual([
    'point 一是甲|甲；',
    'point 二是乙|乙，',
    'point 三是丙|丙。',
  ]);
});

test('a sentence that a page break cuts is whole again, a heading stays apart', () => {
  expect(outline('办法\n一、总则\n- 1 -\n前半句\n\n- 2 -\n后半句。\n- 3 -\n二、附则')).toEqual([
    'part 一、总则|前半句后半句。',
    'part 二、附则|',
  ]);
});

test('parts count beyond ten', () => {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const text = `办法\n${numerals.map((numeral) => `${numeral}、名称`).join('\n')}`;
  expect(parse(text).clauses.at(-1)).toMatchObject({ number: 12, label: '十二、', title: '名称' });
});

test('what follows the last point in a paragraph of its own belongs to the clause', () => {
  const [part, first, second] = parse('办法\n一、要点\n开头:\n一是甲。\n二是乙。\n结尾。').clauses;
  expect([part?.text, first?.text, second?.text]).toEqual(['开头:\n结尾。', '甲。', '乙。']);
});

test('a second enumeration in a clause adds points of its own', () => {
  const { clauses } = parse('办法\n一、要点\n一是甲;二是乙。\n另外一是丙。\n其中:一是丁;二是戊。');
  expect(clauses.slice(1).map(({ number, label, text }) => `${number} ${label} ${text}`)).toEqual([
    '1 一是 甲;',
    '2 二是 乙。',
    '3 一是 丁;',
    '4 二是 戊。',
  ]);
  expect(clauses[0]?.text).toBe('另外一是丙。\n其中:');
});

const letter = `某局文件
某人社发〔2021〕7号
关于印发《试行办法》的通知
各单位:
现印发给你们。
某市人力资源和社会保障局
二〇二一年三月一日
附件:
试行办法
为了测试,制定本办法。
一、总则
正文。`;

test('cover letter, 文号, issuer, date and preamble are told apart', () => {
  const document = parse(letter.replace('某局文件\n', ''));
  expect(document).toMatchObject({
    title: '试行办法',
    number: '某人社发〔2021〕7号',
    issuer: '某市人力资源和社会保障局',
    issuedOn: '2021-03-01',
    cites: [],
  });
  expect(document.clauses.map(({ kind, title }) => [kind, title])).toEqual([
    ['cover', '关于印发《试行办法》的通知'],
    ['preamble', '为了测试,制定本办法'],
    ['part', '总则'],
  ]);
});

test('without cover letter, issuer and date are found below the text', () => {
  const document = parse(`${plain}某市人力资源和社会保障局\n2021年3月1日\n`);
  expect(document).toMatchObject({
    title: '试行办法',
    issuer: '某市人力资源和社会保障局',
    issuedOn: '2021-03-01',
  });
  expect(document.clauses.map(({ kind }) => kind)).not.toContain('cover');
  expect(outline(`${plain}某市人力资源和社会保障局\n2021年3月1日`)).toEqual(outline(plain));
});

test('a title may run over lines, and a document may have neither issuer nor date', () => {
  expect(parse('关于做好某项\n工作的意见\n一、总则\n正文。')).toMatchObject({
    title: '关于做好某项工作的意见',
    issuer: null,
    issuedOn: null,
  });
});

test('cited documents come once each, with the titles inside their titles', () => {
  const text = `办法\n根据《甲办印发<关于乙的意见>的通知》(甲办发〔2016〕77号)、《 关于《丙》的通知》（丙发[2018]23号）和丁发〔2019〕3号文,并按《甲办印发<关于乙的意见>的通知》(甲办发〔2016〕77号)办理,参见《某书》。\n一、总则\n正文。`;
  expect(parse(text).cites).toEqual([
    { title: '甲办印发<关于乙的意见>的通知', number: '甲办发〔2016〕77号' },
    { title: '关于《丙》的通知', number: '丙发〔2018〕23号' },
    { title: null, number: '丁发〔2019〕3号' },
  ]);
});

test.each([
  ['no parts', '办法\n正文。', 'No parts'],
  ['no title', '一、总则\n正文。', 'No title'],
  ['a paragraph for a title', '这是一段话。\n一、总则', 'line 1: No title'],
  [
    'a part that jumps',
    '办法\n一、甲\n三、乙',
    'line 3: The part 三、 stands after 一、: the numbering jumps',
  ],
  [
    'a part that repeats',
    '办法\n一、甲\n二、乙\n二、丙',
    'line 4: The part 二、 stands after 二、: the numbering repeats',
  ],
  ['parts that begin again', '办法\n一、甲\n二、乙\n一、丙', 'One file holds one document'],
  ['parts that begin late', '办法\n二、甲', 'line 2: The part 二、 stands where 一、 should stand'],
  ['an item that jumps', '办法\n一、甲\n(一)乙\n(三)丙', 'line 4: The item （三） stands after （一）'],
  ['an item that repeats', '办法\n一、甲\n(一)乙\n（一）丙', 'line 4: The item （一） stands after （一）'],
  ['a point that jumps', '办法\n一、甲\n一是乙;二是丙;四是丁。', 'line 3: Point 四是 follows 二是'],
  [
    'a point that repeats',
    '办法\n一、甲\n一是乙;\n二是丙;\n二是丁。',
    'line 5: Point 二是 comes again after 二是',
  ],
  ['too many clauses', `办法\n一、甲\n${'一是乙;二是丙。\n'.repeat(2501)}`, 'more than 5000 clauses'],
  [
    'a line of a million characters',
    `办法\n一、甲\n${'字'.repeat(1_000_000)}`,
    'line 3: This line has 1000000',
  ],
])('%s is refused with the line and what to do', (_, text, message) => {
  expect(() => parse(text)).toThrow(message);
});

// Two megabytes each; a single quadratic step would take minutes.
test.each([
  ['brackets', '(（〔《<'],
  ['openings of titles', '《'],
  ['closings of titles', '》('],
  ['numerals', '一二三四五六七八九十'],
  ['points that never count up', '；二是'],
  ['lone 一是', '，一是'],
  ['文号 without end', '中办发〔2016〕'],
  ['spaces', ' \u3000'],
  ['separators', '；。，：'],
  ['digits', '2016年'],
])('hostile text takes linear time: %s', (_, sign) => {
  const paragraph = sign.repeat(Math.floor(99_000 / sign.length));
  const text = `办法\n一、甲\n${`文${paragraph}文\n`.repeat(7)}`;
  const started = performance.now();
  parse(text);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('hostile lines take linear time', () => {
  const started = performance.now();
  parse(`办法\n一、甲\n${'-\n'.repeat(100_000)}`);
  parse(`办法\n一、甲\n${'- 1 -\n不停的一句话没有句号\n'.repeat(100_000)}`);
  parse(`办法\n${'文。\n'.repeat(100_000)}一、甲`);
  expect(performance.now() - started).toBeLessThan(10_000);
});
