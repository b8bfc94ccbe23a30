import type { PersonCase } from '../person-cases';
import { diploma, person, reviewed } from './case';

export const innovationCases: readonly PersonCase[] = [
  person(
    'award: a city award held in person',
    '农业',
    { awards: [{ kind: '优秀科技成果', level: '市级', holder: true }] },
    ['中级', 'award_recognition', true],
    ['副高级', 'award_recognition', false],
  ),
  person('award: of the team only', '工程', { awards: [{ kind: '专利奖', holder: false }] }, [
    '中级',
    'award_recognition',
    false,
  ]),
  person('award: whether held in person is not known', '工程', { awards: [{ kind: '专利奖' }] }, [
    '中级',
    'award_recognition',
    'unknown',
  ]),
  person(
    'award: the intermediate title is held already',
    '工程',
    { awards: [{ kind: '科学技术奖', holder: true }], titles: [reviewed('工程', '中级', 2022)] },
    ['中级', 'award_recognition', false],
  ),
  person(
    'patent: each level above the one held',
    '工程',
    { patents: [{ granted: true, kind: '实用新型' }], titles: [reviewed('工程', '助理级', 2022)] },
    ['助理级', 'patent_review', false],
    ['初级', 'patent_review', false],
    ['中级', 'patent_review', 'ask_bureau'],
    ['正高级', 'patent_review', 'ask_bureau'],
  ),
  person('patent: applied for, not granted', '工程', { patents: [{ granted: false, kind: '发明' }] }, [
    '中级',
    'patent_review',
    false,
  ]),
  person(
    'patent: a standard is as good',
    '工艺美术',
    { standards: [{ kind: '地区标准' }] },
    ['中级', 'patent_review', 'ask_bureau'],
    ['中级', 'title_ladder', 'ask_bureau'],
    ['助理级', 'degree_review', 'ask_bureau'],
    ['中级', 'rural_talent', false],
  ),
  person(
    'doctor: a postdoc in station',
    '卫生',
    { education: [diploma('博士', '2024-06-30')], flags: ['in_station_postdoc'] },
    ['副高级', 'doctor_direct', true],
    ['正高级', 'doctor_direct', 'ask_bureau'],
    ['中级', 'doctor_direct', false],
  ),
  person(
    'doctor: neither of the city nor in station',
    '工程',
    { education: [diploma('博士', '2024-06-30')] },
    ['副高级', 'doctor_direct', false],
  ),
  person(
    'doctor: associate senior already',
    '工程',
    { flags: ['doctor_graduate_of_city'], titles: [reviewed('工程', '副高级', 2023)] },
    ['副高级', 'doctor_direct', false],
    ['正高级', 'doctor_direct', 'ask_bureau'],
  ),
  person(
    'entrepreneur: only when the province opens it',
    '工程',
    { flags: ['tech_entrepreneur'] },
    ['正高级', 'entrepreneur_direct', 'ask_bureau'],
    ['中级', 'entrepreneur_direct', false],
  ),
  person('entrepreneur: neither', '工程', {}, ['正高级', 'entrepreneur_direct', false]),
  person('Macau: works elsewhere', '工程', { region: '澳门', works_in_jiangmen: false }, [
    '副高级',
    'hk_mo_direct',
    false,
  ]),
  person(
    'Macau: works here',
    '经济',
    { region: '澳门', works_in_jiangmen: true },
    ['副高级', 'hk_mo_direct', 'ask_bureau'],
    ['中级', 'hk_mo_direct', false],
  ),
  person('Hong Kong: where the work is, is not known', '工程', { region: '香港' }, [
    '副高级',
    'hk_mo_direct',
    'unknown',
  ]),
  person('Taiwan and the mainland: not this route', '工程', { region: '台湾', works_in_jiangmen: true }, [
    '副高级',
    'hk_mo_direct',
    false,
  ]),
];
