import type { Rule } from '../../eligibility/types';
import { all, any, ask, confirm, is, oneOf } from '../conditions';
import { planInForce } from '../conventions';
import { everySeries, examUpToAssociateSenior } from '../series';
import { plan, planIssued, practice, source } from '../source';

const cityDoctor = any(is('flag.cityDoctor'), is('flag.postdoc'));
const direct = plan('4.3.4', '直接申报');

/** Awards, patents, doctors, entrepreneurs, Hong Kong and Macau: plan rules A, B, D, E and F. */
export const innovation: readonly Rule[] = [
  {
    id: 'award.intermediate',
    title: '凭科技奖励直接认定中级',
    route: 'award_recognition',
    levels: ['中级'],
    series: everySeries,
    ...source('S', [plan('4.3.1', '可直接认定中级职称')], planIssued),
    when: is('award.any'),
    openPoints: [confirm('奖励的级别和本人的排名要求，方案没有写明'), planInForce],
  },
  {
    id: 'patent.review',
    title: '凭授权专利或参与制定标准申报评审',
    route: 'patent_review',
    levels: ['员级', '助理级', '中级', '副高级', '正高级'],
    series: everySeries,
    ...source('S', [plan('4.3.1', '可申报评审相关级别职称')], planIssued),
    when: any(is('patent.any'), is('standard.any')),
    openPoints: [ask('“相关级别”指哪一级，方案没有写明'), planInForce],
  },
  {
    id: 'doctor.associate-senior',
    title: '博士毕业生、在站博士后直接申报副高级',
    route: 'doctor_direct',
    levels: ['副高级'],
    series: everySeries.filter((series) => !examUpToAssociateSenior.includes(series)),
    ...source('S', [direct], planIssued),
    when: cityDoctor,
    openPoints: [confirm('是否不要求中级职称和年限，适用哪些单位'), planInForce],
  },
  {
    id: 'doctor.associate-senior.exam',
    title: '博士毕业生、在站博士后直接申报副高级',
    route: 'doctor_direct',
    levels: ['副高级'],
    series: examUpToAssociateSenior,
    ...source('S', [direct, practice('exam-only')], planIssued),
    when: cityDoctor,
    openPoints: [ask('这个系列的副高级要先考试，能否不考试直接申报'), planInForce],
  },
  {
    id: 'doctor.senior',
    title: '博士毕业生、在站博士后直接申报正高级',
    route: 'doctor_direct',
    levels: ['正高级'],
    series: everySeries,
    ...source('S', [direct], planIssued),
    when: cityDoctor,
    openPoints: [ask('“副高以上”是否允许直接申报正高级'), planInForce],
  },
  {
    id: 'entrepreneur',
    title: '科技型企业家、省实验室专技人才直接申报高级',
    route: 'entrepreneur_direct',
    levels: ['副高级', '正高级'],
    series: everySeries,
    ...source('S', [plan('4.3.4', '按省统一部署')], planIssued),
    when: any(is('flag.entrepreneur'), is('flag.provincialLab')),
    openPoints: [ask('省里今年是否开放这一途径'), planInForce],
  },
  {
    id: 'hong-kong-macau',
    title: '港澳专技人才直接申报高级',
    route: 'hk_mo_direct',
    levels: ['副高级', '正高级'],
    series: everySeries,
    ...source('S', [direct, practice('hk-mo')], planIssued),
    when: all(oneOf('region', '香港', '澳门'), is('worksInJiangmen')),
    openPoints: [ask('需要的学历和年限，方案没有写明；深圳的年限能否参照不清楚'), planInForce],
  },
];
