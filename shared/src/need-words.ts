import { type Need } from './contract/needs';

type Options<V extends string> = readonly { value: V; text: string }[];

/** What can be chosen in the needs survey, as people read it. */
export const askers: Options<Need['asker']> = [
  { value: 'professional', text: '专技人才个人' },
  { value: 'employer', text: '用人单位' },
];
export const topics: Options<Need['topics'][number]> = [
  { value: 'conditions', text: '申报条件怎么看' },
  { value: 'materials', text: '业绩材料怎么写' },
  { value: 'exams', text: '以考代评' },
  { value: 'hours', text: '继续教育学时' },
  { value: 'skills', text: '技能人才申报职称' },
  { value: 'new-fields', text: '新领域职称' },
  { value: 'system', text: '申报系统操作' },
  { value: 'benefits', text: '补贴和待遇' },
  { value: 'company-account', text: '单位账号与公示' },
];
export const forms: Options<Need['form']> = [
  { value: 'public', text: '集中宣讲' },
  { value: 'video', text: '视频宣讲' },
  { value: 'forum', text: '专业知识论坛' },
  { value: 'onsite', text: '上门培训' },
];
export const times: Options<Need['time']> = [
  { value: 'weekday-morning', text: '工作日上午' },
  { value: 'weekday-afternoon', text: '工作日下午' },
  { value: 'evening', text: '晚上' },
  { value: 'weekend', text: '周末' },
];
