import type { DateFactId } from '../../eligibility/facts';
import type { Level, Rule, Series } from '../../eligibility/types';
import { confirm, since } from '../conditions';
import { clause, plan, source } from '../source';

const firstLine = confirm('是否在生产一线从事技术技能工作，工种是否在广东的目录内');
const steps: readonly [string, Level, DateFactId, string][] = [
  ['senior-worker', '助理级', 'skill.seniorWorker.since', 'skill.seniorWorker'],
  ['technician', '中级', 'skill.technician.since', 'skill.technician'],
  ['senior-technician', '副高级', 'skill.seniorTechnician.since', 'skill.seniorTechnician'],
];
const otherFields: readonly Series[] = [
  '农业',
  '工艺美术',
  '文物博物',
  '实验技术',
  '艺术',
  '体育',
  '技工院校教师',
];

/** From a skill certificate to a title by review; schooling is no limit (facts 3.4). */
export const skillCrossover: readonly Rule[] = steps.flatMap(([id, level, fact, months]): Rule[] => {
  const rule = {
    title: `凭技能证书申报${level}`,
    route: 'skill_crossover',
    levels: [level],
    when: since(fact, months),
  } as const;
  const step = clause('mohrss-2018-74', id);
  return [
    {
      ...rule,
      id: `skill.engineering.${id}`,
      series: ['工程'],
      ...source('V', [step, plan('4.8'), clause('mohrss-2020-96', 'schooling')]),
      openPoints: [firstLine],
    },
    {
      ...rule,
      id: `skill.other.${id}`,
      series: otherFields,
      ...source('K', [clause('mohrss-2020-96', 'fields'), step, plan('4.8')], '2021-01-01'),
      openPoints: [firstLine, confirm('工程以外的领域是否也按2年、3年、4年')],
    },
  ];
});
