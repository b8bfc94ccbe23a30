import type { Series } from '../eligibility/types';

/** Exam at the first and the intermediate levels; review above (facts 2.4). */
export const examBelowSenior: readonly Series[] = ['卫生', '出版', '翻译'];
/** Exam at the first and the intermediate levels, exam and review at the associate senior level (facts 2.4). */
export const examUpToAssociateSenior: readonly Series[] = ['经济', '会计', '统计', '审计'];
/** No conditions are held here: names only (facts 3.13). */
export const withoutRules: readonly Series[] = [
  '工艺美术',
  '高等学校教师',
  '哲学社会科学研究',
  '自然科学研究',
  '新闻',
  '出版',
  '图书资料',
  '文物博物',
  '档案',
  '技工院校教师',
  '体育',
  '翻译',
  '播音主持',
  '统计',
  '实验技术',
  '中等职业学校教师',
  '中小学教师',
  '艺术',
  '公共法律服务',
  '船舶',
  '民用航空飞行',
  '审计',
];
export const everySeries: readonly Series[] = ['工程', '农业', '卫生', '经济', '会计', ...withoutRules];
