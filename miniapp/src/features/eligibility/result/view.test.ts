import type { Assessment } from '@titles/shared/eligibility/types';
import { assessed } from '../assessed';
import { UNSURE, type Answers } from '../questions/question';
import { lastResultOf } from './headline';
import { resultView } from './view';

const assistant: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2021',
  'education.0.level': '本科',
  'education.0.graduated': '2016-06',
  situations: [],
  'employer.type': '民营企业',
};
const graduate: Answers = {
  ...assistant,
  'titles.0.held': 'none',
  'education.0.level': '硕士',
  'education.0.graduated': '2024-06',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'work.start': '2024-07',
};
const view = (answers: Answers, year = 2026) => resultView(answers, assessed(answers, year));
const cards = (answers: Answers, year = 2026) => {
  const { open, folded, subsidy, elsewhere } = view(answers, year);
  return [...open, ...folded, ...subsidy, ...elsewhere];
};
const cardOf = (answers: Answers, route: RegExp, year = 2026) =>
  cards(answers, year).find((card) => route.test(card.route));

describe('the first line', () => {
  test.each<[string, Answers, number, string]>([
    ['a route that is open', assistant, 2026, '可以申报 工程师（中级）'],
    [
      'a route that opens',
      { ...assistant, 'titles.0.year': '2023' },
      2026,
      '2027年度起可以申报 工程师（中级）',
    ],
    ['another year', { ...assistant, 'titles.0.year': '2023' }, 2027, '可以申报 工程师（中级）'],
    [
      'recognition',
      { ...graduate, 'education.0.graduated': '2022-06', 'work.start': '2022-07' },
      2026,
      '可以申请认定 工程师（中级）',
    ],
    [
      'an exam',
      { ...graduate, job: '经济', 'education.0.graduated': '2016-06', 'work.start': '2016-07' },
      2026,
      '可以报考 经济师（中级）',
    ],
    [
      'somebody who may not apply',
      { ...assistant, standing: 'civil_servant' },
      2026,
      '按现在的身份，不能申报职称',
    ],
    [
      'a series with no conditions',
      { ...assistant, job: '工艺美术', 'titles.0.held': 'none' },
      2026,
      '有途径可能适合您，要先向人社部门确认',
    ],
    ['too little known', { job: '工程', standing: 'none' }, 2026, '还差一点信息，才能给您答案'],
  ])('of %s', (_, answers, year, line) => {
    expect(view(answers, year).line).toBe(line);
  });
});

describe('a card', () => {
  test('shows the deciding facts as met, with the window of its year', () => {
    const card = cardOf(assistant, /助理工程师晋升工程师/);
    expect(card).toMatchObject({
      heading: '工程师（中级）',
      word: '可以申报',
      tone: 'mayApply',
      when: '2026年度（2027年1–3月申报）',
    });
    expect(card?.lines).toEqual([
      { mark: 'met', text: '学历为大专或以上' },
      { mark: 'met', text: '取得助理工程师满4年' },
    ]);
    expect(card?.cites.length).toBeGreaterThan(0);
  });

  test('of an open route says what to have ready, and which list counts', () => {
    const { materials } = cardOf(assistant, /助理工程师晋升工程师/) ?? {};
    expect(materials?.list.map(({ name }) => name)).toContain('写明评审年度的评审通过文件');
    expect(materials?.counts).toContain('以当年通知的材料清单为准');
    expect(cardOf(assistant, /技术员晋升/)?.materials).toBeUndefined();
  });

  test('says what is missing, and from when it is not', () => {
    const card = cardOf({ ...assistant, 'titles.0.year': '2023' }, /助理工程师晋升工程师/);
    expect(card).toMatchObject({ tone: 'notYet', word: '2027年度起可以申报' });
    expect(card?.lines).toContainEqual({ mark: 'missing', text: '取得助理工程师满4年：2028年1月1日才满' });
  });

  test('says what only the bureau can answer', () => {
    const patent = { ...assistant, situations: ['patent'], 'patent.granted': 'yes' };
    const card = cardOf(patent, /专利/);
    expect(card).toMatchObject({
      tone: 'askBureau',
      word: '需向人社部门确认',
      heading: '中级、副高级、正高级职称',
    });
    expect(card?.asks).toHaveLength(1);
    expect(card?.lines).toEqual([{ mark: 'met', text: '有已授权的专利' }]);
  });

  test('closed by a gate says so in the words of the gate', () => {
    const card = cardOf(assistant, /技术员晋升/);
    expect(card).toMatchObject({ tone: 'no', word: '目前不适用' });
    expect(card?.lines).toEqual([{ mark: 'missing', text: '已有这一级或更高一级的职称' }]);
  });

  test('lists alternatives of which one is enough', () => {
    const card = cardOf(assistant, /由工程师晋升/);
    expect(card?.lines[0]).toEqual({ mark: 'missing', text: '下面满足一项就可以：' });
    expect(card?.lines.slice(1).every(({ inset }) => inset)).toBe(true);
  });
});

describe('beside the routes', () => {
  test('both outcomes stand while only the certificate date is known, and one pick settles it', () => {
    const dated = { ...assistant, 'titles.0.year': UNSURE, 'titles.0.certificate': '2023-03' };
    const { outcomes, line, open } = view(dated);
    expect(outcomes).toEqual({
      key: 'titles.0.year',
      each: [
        { year: 2022, line: '可以申报 工程师（中级）' },
        { year: 2023, line: '2027年度起可以申报 工程师（中级）' },
      ],
    });
    expect(line).not.toMatch(/工程师（中级）/);
    expect(open.filter(({ tone }) => tone === 'mayApply')).toEqual([]);
    expect(view({ ...dated, 'titles.0.year': '2022' })).toMatchObject({
      outcomes: undefined,
      line: '可以申报 工程师（中级）',
    });
  });

  test('what is missing names the question that settles it', () => {
    const unsure = { ...assistant, 'titles.0.origin': UNSURE };
    expect(view(unsure).missing).toContainEqual({ key: 'titles.0.origin', name: '取得方式' });
  });

  test('whatever was skipped has its question to go back to', () => {
    const skipped = { ...assistant, standing: UNSURE, 'employer.type': UNSURE, 'work.start': UNSURE };
    expect(view(skipped).missing.filter(({ key }) => key === undefined)).toEqual([]);
    expect(view(skipped).missing).toContainEqual({ key: 'standing', name: '特殊身份' });
  });

  test('lower levels and closed routes are folded, what is exceptional too', () => {
    const { open, folded } = view(assistant);
    expect(open.map(({ heading }) => heading)).toEqual(['工程师（中级）']);
    expect(folded.some(({ route }) => route.includes('破格'))).toBe(true);
  });

  test('a nurse is not told that she may become a physician', () => {
    const nurse = {
      ...assistant,
      job: '卫生',
      'titles.0.held': '卫生.中级',
      'titles.0.origin': 'exam',
      'titles.0.obtained': '2018-06-01',
    };
    const { line, open } = view(nurse);
    const told = [line, ...open.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)])];
    expect(line).toBe('可以申报 副主任医（药、护、技）师（副高级）');
    expect(told).toContain('取得主治（主管）医（药、护、技）师满5年');
    expect(told.join()).not.toMatch(/主任医师|主治医师/);
  });

  test('a route into another series stands apart', () => {
    const rural = { ...assistant, situations: ['rural-talent'], 'rural.level': '高级' };
    expect(view(rural).elsewhere.map(({ heading }) => heading)).toEqual(['农艺（畜牧、兽医）师（中级）']);
  });

  test('staff of public institutions read what they get in place of the subsidy', () => {
    const hospital = { ...assistant, 'employer.type': '公立医院' };
    expect(view(hospital).instead).toMatch(/聘用待遇/);
    expect(view(hospital).subsidy.every(({ tone }) => tone === 'no')).toBe(true);
    expect(view(assistant).instead).toBeUndefined();
  });

  test('what the board weighs and what to confirm stand apart from what is met', () => {
    const { board, confirm, open } = view(assistant);
    expect(board.length).toBeGreaterThan(0);
    expect(confirm.length).toBeGreaterThan(0);
    expect(open.flatMap(({ lines }) => lines).some(({ text }) => /业绩|品德/.test(text))).toBe(false);
  });

  test('home is told the first line, its year and the day the window opens', () => {
    const last = (assessment: Assessment) => lastResultOf(assessment);
    expect(last(assessed(assistant, 2026))).toEqual({
      line: '可以申报 工程师（中级）',
      reviewYear: 2026,
      opensOn: '2027-01-01',
    });
    expect(last(assessed({ ...assistant, standing: 'retired' }, 2026))).toBeNull();
    const exam = { ...graduate, job: '经济', 'education.0.graduated': '2016', 'work.start': '2016' };
    expect(last(assessed(exam, 2026))).toMatchObject({ line: '可以报考 经济师（中级）', opensOn: null });
  });

  test('no line is left in the words of the machine', () => {
    const texts = [
      assistant,
      graduate,
      { ...assistant, situations: UNSURE, 'employer.type': UNSURE },
    ].flatMap((answers) => [
      ...cards(answers).flatMap(({ lines }) => lines.map(({ text }) => text)),
      ...view(answers).missing.map(({ name }) => name),
    ]);
    expect(texts.filter((text) => /[a-z]|undefined/.test(text))).toEqual([]);
  });
});

describe('the nearest step', () => {
  const worker: Answers = {
    ...assistant,
    'titles.0.held': 'none',
    'education.0.level': '高中',
    'education.0.graduated': '2010-06',
    'work.start': '2010-07',
  };

  test('is what to obtain, and when a title opens by it', () => {
    expect(view(worker).nearest).toEqual({
      step: '取得目录内工种的高级工证书',
      when: '2029年度（2030年1–3月申报）起',
      then: '可以申报 助理工程师（助理级）',
      note: expect.stringContaining('请先向人社部门确认') as string,
    });
  });

  test('is to wait where nothing else is nearer', () => {
    expect(view({ ...assistant, 'titles.0.year': '2023' }).nearest).toEqual({
      step: '再等1年，不用另外准备条件',
      when: '2027年度（2028年1–3月申报）起',
      then: '可以申报 工程师（中级）',
      note: '按现在的规则推算，能否取得由评审决定。',
    });
  });

  test('is none where a title is open, and none for who may not apply', () => {
    expect(view(assistant).nearest).toBeUndefined();
    expect(view({ ...worker, standing: 'retired' }).nearest).toBeUndefined();
  });
});
