import type { PersonCase } from '../person-cases';
import { diploma, examined, person } from './case';

const clinic = (district: '台山' | '鹤山') => ({ employer: { type: '乡镇卫生院', district } as const });

export const healthCases: readonly PersonCase[] = [
  person(
    'health: bachelor and assistant, four years to the day',
    '卫生',
    { education: [diploma('本科', '2015-06-30')], titles: [examined('卫生', '助理级', '2022-01-01')] },
    ['中级', 'exam', true],
    ['中级', 'title_ladder', false],
    ['中级', 'first_recognition', false],
    ['副高级', 'title_ladder', false],
  ),
  person(
    'health: secondary and assistant, seven years less a day',
    '卫生',
    { education: [diploma('中专', '2010-06-30')], titles: [examined('卫生', '助理级', '2019-01-02')] },
    ['中级', 'exam', false, 2026],
    ['员级', 'exam', false],
  ),
  person(
    'health: the first levels by exam, whose conditions are not held',
    '卫生',
    { education: [diploma('本科', '2024-06-30')] },
    ['助理级', 'exam', 'ask_bureau'],
    ['初级', 'exam', 'ask_bureau'],
    ['助理级', 'first_recognition', false],
  ),
  person(
    'health: a clinic in Taishan',
    '卫生',
    {
      ...clinic('台山'),
      education: [diploma('大专', '2010-06-30')],
      titles: [examined('卫生', '中级', '2019-01-01')],
    },
    ['副高级', 'title_ladder', true],
    ['副高级', 'grassroots_health', 'ask_bureau'],
    ['正高级', 'grassroots_health', 'ask_bureau'],
    ['中级', 'grassroots_health', false],
    ['副高级', 'subsidy_20000', false],
  ),
  person(
    'health: a clinic in Heshan is not covered',
    '卫生',
    { ...clinic('鹤山'), education: [diploma('本科', '2010-06-30')] },
    ['中级', 'grassroots_health', false],
    ['副高级', 'grassroots_health', false],
  ),
  person('health: where the clinic is, is not known', '卫生', { employer: { type: '社区卫生服务中心' } }, [
    '副高级',
    'grassroots_health',
    'unknown',
  ]),
  person(
    'health: a public hospital in Kaiping is no grassroots unit',
    '卫生',
    { employer: { type: '公立医院', district: '开平' } },
    ['副高级', 'grassroots_health', false],
  ),
  person(
    'health: took part and was recognised, no award',
    '卫生',
    {
      anti_epidemic: { medical_or_prevention: true, award: 'none', recognised: '2020' },
      titles: [examined('卫生', '中级', '2022-06-01')],
    },
    ['副高级', 'anti_epidemic_award', false],
    ['副高级', 'anti_epidemic_participant', 'ask_bureau'],
    ['中级', 'anti_epidemic_participant', false],
  ),
  person(
    'health: a first claim now comes too late',
    '卫生',
    { anti_epidemic: { medical_or_prevention: true, award: '嘉奖', first_claim: '2025' } },
    ['副高级', 'anti_epidemic_award', false],
    ['副高级', 'anti_epidemic_participant', false],
  ),
  person(
    'health: whether recognised is not known',
    '卫生',
    { anti_epidemic: { medical_or_prevention: true, award: '记大功' } },
    ['正高级', 'anti_epidemic_award', 'unknown'],
    ['中级', 'anti_epidemic_award', false],
  ),
  person(
    'health: an award, but no medical or prevention staff',
    '卫生',
    { anti_epidemic: { medical_or_prevention: false, award: '称号奖励', recognised: '2020' } },
    ['副高级', 'anti_epidemic_award', false],
  ),
];
