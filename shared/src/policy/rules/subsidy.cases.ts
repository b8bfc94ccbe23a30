import type { PersonCase } from '../person-cases';
import { person } from './case';

export const subsidyCases: readonly PersonCase[] = [
  person(
    'subsidy: each amount has its level',
    '工程',
    {},
    ['副高级', 'subsidy_20000', 'ask_bureau'],
    ['正高级', 'subsidy_50000', 'ask_bureau'],
    ['正高级', 'subsidy_20000', false],
    ['中级', 'subsidy_20000', false],
  ),
  ...(['民办学校', '民办医疗机构', '公立学校', '社区卫生服务中心', '事业单位'] as const).map((type) =>
    person(`subsidy: ${type} is excluded`, '工程', { employer: { type } }, [
      '正高级',
      'subsidy_50000',
      false,
    ]),
  ),
  ...(['国有企业', '社会组织', '个体工商户', '自由职业'] as const).map((type) =>
    person(`subsidy: ${type} is not excluded`, '工程', { employer: { type } }, [
      '副高级',
      'subsidy_20000',
      'ask_bureau',
    ]),
  ),
  person('subsidy: what the employer is, is not known', '工程', { employer: { district: '台山' } }, [
    '副高级',
    'subsidy_20000',
    'unknown',
  ]),
];
