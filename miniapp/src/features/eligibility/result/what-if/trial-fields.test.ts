import { UNSURE, type Answers } from '../../questions/question';
import { accountant, assistant } from './made-up-people';
import { canTry, certificatesIn, groundOf, withChange, type Field, type Ground, type Trial } from './trial';
import { trialFields } from './trial-fields';

const on = (answers: Answers, today = '2026-11-23') => groundOf(answers, 2026, today);
const offered = (ground: Ground, trial: Trial = {}) =>
  certificatesIn(ground, trial).map(({ value }) => value);
const fieldsOf = (ground: Ground, trial: Trial = {}) => trialFields(ground, trial).map(({ field }) => field);
const fieldOf = (ground: Ground, trial: Trial, wanted: Field) => {
  const found = trialFields(ground, trial).find(({ field }) => field === wanted);
  if (!found) throw new Error(`${wanted} is not offered`);
  return found;
};
const effects = (ground: Ground, trial: Trial, field: Field) =>
  Object.fromEntries(
    fieldOf(ground, trial, field)
      .options()
      .map(({ label, effect }) => [label, effect]),
  );

describe('the sheet', () => {
  test('offers a year, a certificate and a transfer, and what follows from them', () => {
    const always = ['reviewYear', 'certificate', 'employer', 'district', 'series'];
    expect(fieldsOf(on(assistant))).toEqual(always);
    expect(fieldsOf(on(assistant), { certificate: 'skill.技师' })).toEqual([...always, 'by']);
    expect(fieldsOf(on(assistant), { series: '农业' })).toEqual([...always, 'fits', 'by']);
  });

  test('offers no year that has passed, and none before the changes are there', () => {
    expect(Object.keys(effects(on(assistant), {}, 'reviewYear'))).toEqual([
      '2027年度（2028年1–3月申报）',
      '2028年度（2029年1–3月申报）',
      '2029年度（2030年1–3月申报）',
      '2030年度（2031年1–3月申报）',
      '2031年度（2032年1–3月申报）',
    ]);
    const moved = { employer: '国有企业', by: '2029' };
    expect(Object.keys(effects(on(assistant), moved, 'reviewYear'))).toEqual([
      '2030年度（2031年1–3月申报）',
      '2031年度（2032年1–3月申报）',
    ]);
    expect(fieldOf(on(assistant), moved, 'reviewYear').keep).toBe('2029年度，改变以后最早的一年');
    expect(fieldOf(on(assistant), moved, 'by')).toMatchObject({
      now: '2026年底前（今年）',
      chosen: '2029年底前',
    });
  });

  test('says beside each choice what it would bring', () => {
    expect(effects(on(assistant), {}, 'reviewYear')).toMatchObject({
      '2027年度（2028年1–3月申报）': '2028年度起可以申报 工程师（中级）',
      '2028年度（2029年1–3月申报）': '可以申报 工程师（中级）',
    });
    expect(effects(on(assistant), {}, 'certificate')).toMatchObject({
      高级技师证书: '多一条路：高级工程师（副高级），另有 1 处变化',
      硕士学历: '提早：工程师（中级）',
    });
    expect(effects(on(assistant), { employer: '公立医院' }, 'employer')).toMatchObject({
      国有企业: '结果不变',
      公立学校: '不再适用：晋升正高级补贴5万元，晋升副高级补贴2万元',
    });
    expect(effects(on(assistant), { series: '农业' }, 'fits')).toHaveProperty('不对口');
  });

  test('leaves out what stands already, and certificates that change nothing', () => {
    expect(effects(on(assistant), {}, 'employer')).not.toHaveProperty('民营企业');
    expect(effects(on(assistant), {}, 'district')).not.toHaveProperty('新会区');
    expect(effects(on(assistant), {}, 'district')).not.toHaveProperty('不在江门');
    expect(effects(on(assistant), {}, 'series')).not.toHaveProperty('工程技术');
    expect(Object.keys(effects(on(assistant), {}, 'certificate'))).not.toContain('大专学历');
  });

  test('names what stands and what is tried', () => {
    expect(fieldOf(on(assistant), {}, 'employer')).toMatchObject({ now: '民营企业', chosen: undefined });
    expect(fieldOf(on(assistant), { employer: '机关' }, 'employer')).toMatchObject({
      now: '民营企业',
      keep: '不换，还是民营企业',
      chosen: '机关',
    });
    const outside = on({ ...assistant, 'employer.district': 'outside', 'employer.type': UNSURE });
    expect(fieldOf(outside, {}, 'district').now).toBe('不在江门或没有填');
    expect(fieldOf(outside, {}, 'employer')).toMatchObject({ now: '没有填', keep: '不换' });
  });
});

describe('what can be tried', () => {
  test('is nothing for who has retired or stands under a sanction', () => {
    expect(
      ['none', 'civil_servant', 'retired', 'sanction'].filter((standing) =>
        canTry(on({ ...assistant, standing })),
      ),
    ).toEqual(['none', 'civil_servant']);
    expect(canTry(on({ job: 'other' }))).toBe(false);
  });

  test('are no certificates on top of a list that is not known', () => {
    expect(
      offered(on({ ...assistant, situations: UNSURE })).filter((value) => /skill|patent|rural/.test(value)),
    ).toEqual([]);
    const unsure = { ...accountant, 'titles.0.held': UNSURE };
    expect(offered(on(unsure)).filter((value) => value.startsWith('exam'))).toEqual([]);
    expect(offered(on(accountant))).toContain('exam.会计.中级');
  });

  test('are the qualifications of the series one would go over to', () => {
    expect(offered(on(assistant)).filter((value) => value.startsWith('exam'))).toEqual([]);
    expect(offered(on(assistant), { series: '经济' })).toContain('exam.经济.中级');
  });

  test('is no register of rural talents that one is in already', () => {
    const rural = { ...assistant, situations: ['rural-talent'], 'rural.level': '高级' };
    expect(offered(on(rural)).filter((value) => value.startsWith('rural'))).toEqual([]);
  });
});

describe('a change taken back', () => {
  test('takes what only made sense beside it along', () => {
    const series = withChange({}, 'series', '农业');
    const all = withChange(withChange(series, 'fits', 'yes'), 'by', '2028');
    expect(all).toEqual({ series: '农业', fits: 'yes', by: '2028' });
    expect(withChange(all, 'series', undefined)).toEqual({});
    expect(withChange({ ...all, employer: '机关' }, 'series', undefined)).toEqual({
      employer: '机关',
      by: '2028',
    });
    expect(withChange({ reviewYear: '2028' }, 'employer', '机关')).toEqual({
      reviewYear: '2028',
      employer: '机关',
    });
  });
});
