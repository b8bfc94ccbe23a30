import { dateFactIds, scalarFactIds, type FactId } from '../eligibility/facts';
import type { WhyLeaf } from '../eligibility/types';
import { inWords, topicOf } from './facts-in-words';

const met = (fact: FactId, months: number): WhyLeaf => ({
  fact,
  needed: { months },
  truth: true,
  actual: '2016-06-30',
});
const not = (leaf: WhyLeaf, more: Partial<WhyLeaf>): WhyLeaf => ({ ...leaf, truth: false, ...more });
const equals = (fact: FactId, value: string | boolean, actual: string | boolean): WhyLeaf => ({
  fact,
  needed: { op: 'eq', value },
  truth: value === actual,
  actual,
});

describe('a leaf in words', () => {
  test.each<[string, WhyLeaf, string | null]>([
    ['取得助理工程师满4年', met('title.assistant.since', 48), '工程'],
    ['取得主治（主管）医（药、护、技）师满5年', met('title.intermediate.since', 60), '卫生'],
    ['取得中级职称满5年', met('title.intermediate.since', 60), null],
    ['学历为大专或以上', met('degree.college.since', 0), '工程'],
    ['全日制博士毕业满6个月，专业对口', met('graduate.doctor.since', 6), '工程'],
    ['做这一行满3年', met('work.since', 36), '工程'],
    ['取得技师证书满3年，工种在目录内', met('skill.technician.since', 36), '工程'],
    [
      '取得助理工程师满4年：2028年1月1日才满',
      not(met('title.assistant.since', 48), { reachedOn: '2028-01-01' }),
      '工程',
    ],
    ['还没有取得助理工程师', not(met('title.assistant.since', 48), { actual: null }), '工程'],
    [
      '还不知道：职称的取得时间',
      { ...met('title.assistant.since', 48), truth: 'unknown', actual: undefined },
      '工程',
    ],
    ['已有工程师或更高的职称', equals('title.intermediate.held', true, true), '工程'],
    ['没有已授权的专利', equals('patent.any', true, false), '工程'],
    ['单位在台山市', equals('employer.district', '台山', '台山'), '卫生'],
    ['单位在江海区', equals('employer.district', '台山', '江海'), '卫生'],
    ['公务员（含参公人员）不能申报职称', equals('barred', 'civil_servant', 'civil_servant'), '工程'],
  ])('%s', (sentence, leaf, series) => expect(inWords(leaf, series)).toBe(sentence));
});

test('every fact has a topic in the words of people', () => {
  const facts = [...dateFactIds, ...scalarFactIds];
  expect(facts.map((fact) => topicOf(fact, '工程')).filter((topic) => /[a-z]|undefined/.test(topic))).toEqual(
    [],
  );
});
