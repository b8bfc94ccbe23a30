import type { BoardPoint, RuleSet } from '../eligibility/types';
import { gates } from './gates';
import { parameters } from './parameters';
import { agriculture } from './rules/agriculture';
import { engineering } from './rules/engineering';
import { exams } from './rules/exams';
import { firstRecognition } from './rules/first-recognition';
import { health } from './rules/health';
import { innovation } from './rules/innovation';
import { otherSeries } from './rules/other-series';
import { ruralTalent } from './rules/rural-talent';
import { skillCrossover } from './rules/skill-crossover';
import { subsidy, subsidyEmployerGroup, subsidyEmployers } from './rules/subsidy';
import { covered, plan } from './source';

const boardWeighs: readonly BoardPoint[] = [
  { text: '品德、能力和业绩', cite: plan('2.2.1') },
  { text: '创新能力，专利的质量和实际贡献', cite: plan('4.3.1') },
  {
    text: '应用型人才不以论文作限制；这类中级职称看业绩成果和技术水平，不要求发表论文',
    cite: plan('4.3.2'),
    series: ['工程', '工艺美术', '艺术'],
    levels: ['中级'],
  },
  { text: '作品展示（评审+成果展示）', cite: plan('4.3.3'), series: ['工艺美术'] },
];

/** The first rule set: what the plan and the public sources behind it support (policy facts, November 2026). */
export const ruleSet: RuleSet = {
  id: '2026-11-25',
  from: covered,
  to: null,
  checkedThrough: 2025,
  texts: {
    weakSource: '这一条件来自转载或常识，原文未核对',
    unchecked: '2025评审年度之后的通知尚未核对，届时以新通知为准',
  },
  parameters,
  conditions: subsidyEmployers,
  gates,
  rules: [
    ...engineering,
    ...agriculture,
    ...exams,
    ...health,
    ...otherSeries,
    ...firstRecognition,
    ...skillCrossover,
    ...innovation,
    ...ruralTalent,
    ...subsidy,
  ],
  boardWeighs,
  groups: [subsidyEmployerGroup],
};
