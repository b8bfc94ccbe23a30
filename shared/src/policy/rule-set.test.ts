import { assess } from '../eligibility/assess';
import { checkRuleSet } from '../eligibility/check-rule-set';
import { dateFactIds, scalarFactIds } from '../eligibility/facts';
import type { Domain } from '../eligibility/fold';
import { ruleBook } from '../eligibility/rule-book';
import type { ClauseRef, Cond } from '../eligibility/types';
import { policyCases } from './cases';
import { documentDigests } from './documents/index';
import { checkPerson, readPersonCases } from './person-cases';
import { ruleSet } from './rule-set';

test.each(policyCases.map((each) => [each.id, each] as const))('%s', (_, each) => {
  expect(checkPerson(each, ruleSet).filter(({ passed }) => !passed)).toEqual([]);
});

test('the cases have the form of a file of persons', () => {
  expect(readPersonCases({ persons: policyCases })).toEqual(policyCases);
});

test('every rule has a case that is asked about its route', () => {
  const asked = new Set(policyCases.flatMap(({ expected }) => expected.map(({ route }) => route)));
  expect(ruleSet.rules.filter(({ route }) => !asked.has(route))).toEqual([]);
});

test('the rule set passes its own checks, also after a journey as JSON', () => {
  expect(checkRuleSet(JSON.parse(JSON.stringify(ruleSet)))).toEqual(ruleSet);
});

test('every citation opens a clause that has a sentence', () => {
  const clauses = new Map(
    documentDigests.flatMap((document) =>
      document.clauses.map((clause) => [`${document.id}/${clause.id}`, clause.digest] as const),
    ),
  );
  const { rules, gates, parameters, boardWeighs } = ruleSet;
  const cited = [
    ...[...rules, ...gates, ...parameters].flatMap(({ cite }) => cite),
    ...boardWeighs.map(({ cite }) => cite),
    ...[...rules, ...gates].flatMap(({ when }) => citations(when)),
  ];
  expect(cited.filter((ref) => !clauses.get(`${ref.documentId}/${ref.clauseId}`))).toEqual([]);
});

test('document and clause ids are unique', () => {
  const ids = documentDigests.flatMap(({ id, clauses }) => [
    id,
    ...clauses.map((each) => `${id}/${each.id}`),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

const citations = (cond: Cond): ClauseRef[] => {
  const collect: Domain<ClauseRef[]> = {
    atom: (_, cite) => (cite ? [cite] : []),
    all: (values, cite) => [...values.flat(), ...(cite ? [cite] : [])],
    any: (values, cite) => [...values.flat(), ...(cite ? [cite] : [])],
    not: (value, cite) => [...value, ...(cite ? [cite] : [])],
  };
  return ruleBook(ruleSet).folded(cond, collect);
};

test('what only the board weighs is told by series, papers excepted for practical intermediate titles', () => {
  const told = (target_series: '工程' | '工艺美术' | '卫生') =>
    assess({ target_series, review_year: 2025 }, ruleSet).boardWeighs;
  const texts = (series: Parameters<typeof told>[0]) => told(series).map(({ text }) => text);
  expect(texts('卫生')).toEqual(['品德、能力和业绩', '创新能力，专利的质量和实际贡献']);
  expect(texts('工艺美术')).toContain('作品展示（评审+成果展示）');
  expect(told('工程').find(({ text }) => text.includes('论文'))?.levels).toEqual(['中级']);
  expect([...dateFactIds, ...scalarFactIds].filter((fact) => fact.includes('paper'))).toEqual([]);
});
