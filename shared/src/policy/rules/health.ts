import type { Rule } from '../../eligibility/types';
import { all, always, any, ask, confirm, is, not, oneOf, since } from '../conditions';
import { examDay, hours, ladderPoints, otherProvince, planInForce } from '../conventions';
import { clause, plan, planIssued, source } from '../source';

const standard = (id: string) => clause('mohrss-2021-51', id);
const grassrootsYear = confirm('医师晋升副高前在基层累计服务满1年的要求');
const residency = confirm('临床医师的住院医师规范化培训要求');
const narrowPosts = (schooling: Parameters<typeof since>[0]) =>
  confirm('这一学历只限部分岗位，您的岗位是否在内', not(since(schooling)));

const epidemicStaff = all(is('epidemic.medical'), is('epidemic.recognised'));
const epidemicSource = [plan('4.6'), clause('mohrss-letter-2023-3', 'stop')];

/** Health: exam below the senior levels, review above (facts 3.7); plan rules G and H. */
export const health: readonly Rule[] = [
  {
    id: 'health.exam.first',
    title: '卫生初级资格考试',
    route: 'exam',
    levels: ['员级', '助理级'],
    series: ['卫生'],
    ...source('U', [standard('exam')]),
    when: always,
    openPoints: [ask('卫生初级资格考试的报名条件')],
  },
  {
    id: 'health.exam.intermediate',
    title: '卫生中级资格考试',
    route: 'exam',
    levels: ['中级'],
    series: ['卫生'],
    ...source('K', [standard('exam')]),
    when: any(
      since('degree.doctor.since'),
      all(since('degree.master.since'), since('title.assistant.since', 24)),
      all(since('degree.bachelor.since'), since('title.assistant.since', 48)),
      all(since('degree.college.since'), since('title.assistant.since', 72)),
      all(since('degree.secondary.since'), since('title.assistant.since', 84)),
    ),
    openPoints: [residency, narrowPosts('degree.college.since'), examDay, otherProvince],
  },
  {
    id: 'health.associate-senior',
    title: '由卫生中级晋升副高级',
    route: 'title_ladder',
    levels: ['副高级'],
    series: ['卫生'],
    ...source('K', [standard('associate-senior')]),
    when: any(
      all(since('degree.doctor.since'), since('title.intermediate.since', 24)),
      all(since('degree.bachelor.since'), since('title.intermediate.since', 60)),
      all(since('degree.college.since'), since('title.intermediate.since', 84)),
    ),
    openPoints: [
      grassrootsYear,
      confirm('评审前是否还要参加考试'),
      narrowPosts('degree.bachelor.since'),
      ...ladderPoints,
    ],
  },
  {
    id: 'health.senior',
    title: '由卫生副高级晋升正高级',
    route: 'title_ladder',
    levels: ['正高级'],
    series: ['卫生'],
    ...source('K', [standard('senior')]),
    when: all(since('degree.bachelor.since'), since('title.associateSenior.since', 60)),
    openPoints: ladderPoints,
  },
  {
    id: 'health.grassroots',
    title: '基层卫生人员定向评价',
    route: 'grassroots_health',
    levels: ['员级', '助理级', '中级', '副高级', '正高级'],
    series: ['卫生'],
    ...source('S', [plan('4.3.4', '定向评价、定向使用')], planIssued),
    when: all(
      oneOf('employer.type', '乡镇卫生院', '社区卫生服务中心'),
      oneOf('employer.district', '台山', '开平', '恩平'),
    ),
    openPoints: [
      ask('定向评价的机构名单、年限和考试要求，方案没有写明'),
      confirm('定向取得的职称只在当地使用'),
      planInForce,
    ],
  },
  {
    id: 'health.epidemic.award',
    title: '抗疫获奖医务防疫人员提前或直接申报',
    route: 'anti_epidemic_award',
    levels: ['副高级', '正高级'],
    series: ['卫生'],
    ...source('S', epidemicSource, planIssued),
    when: all(epidemicStaff, oneOf('epidemic.award', '嘉奖', '记功', '记大功', '称号奖励')),
    openPoints: [ask('可以提前几年，方案没有写明'), planInForce, hours],
  },
  {
    id: 'health.epidemic.participant',
    title: '参加抗疫的医务防疫人员放宽条件申报',
    route: 'anti_epidemic_participant',
    levels: ['员级', '助理级', '中级', '副高级', '正高级'],
    series: ['卫生'],
    ...source('S', epidemicSource, planIssued),
    when: epidemicStaff,
    openPoints: [ask('各项条件放宽到什么程度，方案没有写明'), planInForce, hours],
  },
];
