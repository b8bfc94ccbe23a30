import { UNSURE, type Answers } from '../../questions/question';
import { accountant, assistant } from './made-up-people';
import { groundOf, planOf, tried, type Ground, type Trial } from './trial';

const graduate: Answers = { ...assistant, 'titles.0.held': 'none', 'education.0.level': '本科' };
const nurse: Answers = {
  ...assistant,
  job: '卫生',
  'titles.0.held': '卫生.中级',
  'titles.0.origin': 'exam',
  'titles.0.obtained': '2018-06-01',
};

const on = (answers: Answers, shown = 2026, today = '2026-11-23') => groundOf(answers, shown, today);
const told = (ground: Ground, trial: Trial) =>
  tried(ground, trial).differences.map(
    ({ change, heading, route, text }) => `${change} ${heading} ${route ?? ''} ${text}`,
  );

describe('a trial', () => {
  test('of nothing is the result itself', () => {
    for (const answers of [assistant, graduate, nurse, accountant]) expect(told(on(answers), {})).toEqual([]);
    expect(tried(on(assistant), {})).toMatchObject({
      line: '2028年度起可以申报 工程师（中级）',
      reviewYear: 2026,
    });
  });

  test('of another year says what is open by then, and since when', () => {
    const later = tried(on(assistant), { reviewYear: '2030' });
    expect(later).toMatchObject({ line: '可以申报 工程师（中级）', reviewYear: 2030 });
    expect(told(on(assistant), { reviewYear: '2030' })).toEqual([
      'reached 工程师（中级） 由助理工程师晋升工程师 2028年度起可以申报，到2030年度已经可以',
    ]);
    expect(told(on(assistant), { reviewYear: '2027' })).toEqual([]);
  });

  test('goes back from a later year that is on the screen, and calls nothing new', () => {
    const back = tried(on(assistant, 2030), { reviewYear: '2026' });
    expect(back).toMatchObject({ line: '2028年度起可以申报 工程师（中级）', differences: [] });
  });

  test('of a skill certificate opens a route, its years counted from the end of the year', () => {
    expect(told(on(assistant), { certificate: 'skill.高级技师' })).toEqual([
      'opens 高级工程师（副高级） 凭技能证书申报副高级 2030年度起可以申报',
      'opens 工程师（中级） 凭技能证书申报中级 2029年度起可以申报',
    ]);
    expect(told(on(assistant), { certificate: 'skill.高级技师', by: '2028' })[0]).toMatch(/2032年度起/);
  });

  test('of a diploma brings a year forward', () => {
    expect(told(on(assistant), { certificate: 'diploma.硕士' })).toEqual([
      'earlier 工程师（中级） 由助理工程师晋升工程师 2026年度起可以申报，原来要到2028年度',
    ]);
  });

  test('of a diploma read beside work opens no recognition', () => {
    expect(told(on(graduate), { certificate: 'diploma.硕士' }).join()).not.toContain('初次考核认定');
    expect(told(on(graduate), { certificate: 'diploma.博士' })).toEqual([
      'opens 工程师（中级） 博士申报工程师 2026年度就可以申报',
    ]);
  });

  test('of a qualification does not lament the ways to it', () => {
    expect(told(on(accountant), {})).toEqual([]);
    expect(told(on(accountant), { certificate: 'exam.会计.中级' }).join()).not.toContain('closes');
  });

  test('of a qualification waits until the exam can be sat, and leads on from there', () => {
    const economist = { ...graduate, job: '经济', 'work.start': '2024-07' };
    const trial = { certificate: 'exam.经济.中级' };
    expect(planOf(on(economist), trial)).toMatchObject({ soonest: 2028, by: 2028 });
    expect(tried(on(economist), trial).reviewYear).toBe(2028);
    expect(told(on(accountant), { certificate: 'exam.会计.中级' })[0]).toMatch(
      /^opens 高级会计师（副高级） 高级会计师考试，通过后评审 203\d年度起可以报考$/,
    );
  });

  test('of a transfer to an employer without the subsidy closes it and says why', () => {
    expect(told(on(assistant), { employer: '公立医院' })).toEqual([
      'closes 晋升正高级补贴5万元，晋升副高级补贴2万元  单位类型：公立医院',
    ]);
    expect(told(on(assistant), { employer: '国有企业' })).toEqual([]);
    expect(told(on(assistant), { district: '台山' })).toEqual([]);
  });

  test('of a later move puts off nothing that is open before it', () => {
    expect(told(on(assistant), { employer: '国有企业', by: '2030' })).toEqual([
      'reached 工程师（中级） 由助理工程师晋升工程师 2028年度起可以申报，到2030年度已经可以',
    ]);
  });

  test('of a move to Jiangmen opens what is for those who work here', () => {
    const hongKong = {
      ...assistant,
      situations: ['hongkong-macau-taiwan'],
      region: '香港',
      'employer.district': 'outside',
    };
    expect(told(on(hongKong), { district: '蓬江' })).toEqual([
      'asks 副高级、正高级职称 港澳专技人才直接申报高级 可能适合，政策没有写明的要先问清',
    ]);
  });

  test('of a clinic in Taishan asks the bureau about its own way', () => {
    expect(told(on(nurse), { employer: '乡镇卫生院', district: '台山' })).toContain(
      'asks 副高级、正高级职称 基层卫生人员定向评价 可能适合，政策没有写明的要先问清',
    );
    const unsure = { ...nurse, 'employer.type': UNSURE, 'employer.district': UNSURE };
    expect(told(on(unsure), { employer: '乡镇卫生院', district: '台山' }).join()).toContain(
      '基层卫生人员定向评价',
    );
  });

  test('of leaving the civil service lifts its bar; a public institution may still count as one', () => {
    const official = { ...assistant, standing: 'civil_servant', 'employer.type': '机关' };
    expect(tried(on(official), {}).line).toBe('按现在的身份，不能申报职称');
    expect(tried(on(official), { employer: '民营企业' }).line).toBe('2028年度起可以申报 工程师（中级）');
    expect(told(on(official), { employer: '事业单位' })).toEqual([]);
  });

  test('of another series begins the work anew, and never carries the old schooling over unasked', () => {
    expect(told(on(graduate), { series: '经济' })[0]).toBe(
      'opens 经济师（中级） 经济师考试 2030年度起可以报考',
    );
    expect(told(on(graduate), { series: '农业' }).join()).toContain(
      'unsure 助理农艺（畜牧、兽医）师（助理级） 初次考核认定助理级',
    );
    expect(told(on(graduate), { series: '农业', fits: 'yes' }).join()).toContain(
      'opens 助理农艺（畜牧、兽医）师（助理级） 初次考核认定助理级 2027年度起可以申请认定',
    );
    expect(told(on(graduate), { series: '农业', fits: 'no' }).join()).not.toContain('初次考核认定');
  });

  test('counts a change only from a review year that sees it', () => {
    const ground = on(assistant, 2026, '2027-02-10');
    expect(ground.before.reviewYear).toBe(2026);
    expect(tried(ground, { employer: '公立医院' }).reviewYear).toBe(2027);
    expect(tried(ground, { employer: '公立医院', by: '2029', reviewYear: '2028' }).reviewYear).toBe(2029);
  });

  test('leaves the answers as they are', () => {
    const kept = JSON.stringify(assistant);
    const ground = on(Object.freeze(assistant));
    const record = JSON.stringify(ground.record);
    tried(ground, {
      certificate: 'skill.技师',
      employer: '公立医院',
      district: '台山',
      series: '农业',
      fits: 'yes',
    });
    expect([JSON.stringify(assistant), JSON.stringify(ground.record)]).toEqual([kept, record]);
  });
});
