import type { PersonRecord } from '../contract/eligibility';
import { assess } from '../eligibility/assess';
import type { RouteId } from '../eligibility/types';
import { documentDigests } from './documents';
import { materialsFor } from './materials';
import { ruleSet } from './rule-set';

const engineer: PersonRecord = {
  review_year: 2026,
  target_series: '工程',
  barred: 'none',
  titles: [{ series: '工程', level: '助理级', by: 'review', review_year: 2021, issued_in: '广东' }],
  education: [{ level: '本科', graduated: '2016-06-30', full_time: true, field_matches_job: true }],
  work_start_in_field: '2016-07-01',
  employer: { type: '民营企业', district: '新会' },
};
const graduate: PersonRecord = { ...engineer, titles: [] };

const all = (record: PersonRecord) => {
  const { routes, elsewhere, subsidy } = assess(record, ruleSet);
  return [...routes, ...elsewhere, ...subsidy];
};
const names = (record: PersonRecord, route: RouteId, level: string) => {
  const answer = all(record).find((each) => each.route === route && each.level === level);
  return materialsFor(answer!).map(({ name }) => name);
};

describe('materials prove the facts that decide', () => {
  test('the ladder: the title, its review year, the diploma', () => {
    expect(names(engineer, 'title_ladder', '中级')).toEqual([
      '毕业证书',
      '现有的职称证书',
      '写明评审年度的评审通过文件',
      '继续教育学时证明',
      '能说明业绩和能力的材料',
    ]);
  });

  test('first recognition: full-time schooling and work, no review', () => {
    expect(names(graduate, 'first_recognition', '助理级')).toEqual([
      '毕业证书',
      '从业时间证明',
      '年度考核结果',
    ]);
  });

  test('a skill certificate, an award, a patent with proof of its use', () => {
    const skilled = { ...engineer, skills: [{ level: '技师', in_list: true, date: '2020-05-01' } as const] };
    expect(names(skilled, 'skill_crossover', '中级')).toContain('职业技能等级证书或职业资格证书');
    const awarded = { ...engineer, awards: [{ kind: '科学技术奖', holder: true } as const] };
    expect(names(awarded, 'award_recognition', '中级')).toEqual(['获奖证书']);
    const patented = { ...engineer, patents: [{ kind: '发明', granted: true } as const] };
    expect(names(patented, 'patent_review', '中级')).toEqual([
      '专利证书',
      '专利实际使用的证明',
      '能说明业绩和能力的材料',
    ]);
  });

  test('a title from another province has to be confirmed first', () => {
    const [title] = engineer.titles!;
    const moved = { ...engineer, titles: [{ ...title, issued_in: '外省' }] };
    expect(names(moved, 'title_ladder', '中级')).toContain('外省职称的确认材料');
  });

  test('an exam asks for no results of work', () => {
    expect(names({ ...graduate, target_series: '经济' }, 'exam', '中级')).toEqual([
      '毕业证书',
      '从业时间证明',
    ]);
  });

  test('what opens later asks for the proof of then', () => {
    const late = { ...engineer, titles: [{ ...engineer.titles![0], review_year: 2024 }] };
    expect(names(late, 'title_ladder', '中级')).toContain('写明评审年度的评审通过文件');
  });

  test('a closed route and the subsidy have none', () => {
    expect(names(engineer, 'first_recognition', '中级')).toEqual([]);
    expect(names(engineer, 'subsidy_20000', '副高级')).toEqual([]);
  });
});

test('every clause cited by a material is known', () => {
  const everything: PersonRecord = {
    ...engineer,
    target_series: '卫生',
    titles: [{ series: '卫生', level: '中级', by: 'exam', obtained: '2018-06-01' }],
    patents: [{ granted: true }],
    flags: ['doctor_graduate_of_city', 'tech_entrepreneur', 'provincial_lab'],
    region: '香港',
    works_in_jiangmen: true,
    rural_talent: { level: '高级', city: '江门' },
    anti_epidemic: { medical_or_prevention: true, award: '记功', recognised: '2020' },
    employer: { type: '乡镇卫生院', district: '台山' },
  };
  const cites = [engineer, graduate, everything]
    .flatMap(all)
    .flatMap(materialsFor)
    .flatMap(({ cite }) => cite ?? []);
  const known = documentDigests.flatMap(({ id, clauses }) => clauses.map((each) => `${id} ${each.id}`));
  expect(cites.length).toBeGreaterThan(10);
  expect(
    cites.map(({ documentId, clauseId }) => `${documentId} ${clauseId}`).filter((at) => !known.includes(at)),
  ).toEqual([]);
});
