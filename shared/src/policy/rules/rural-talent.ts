import type { Rule } from '../../eligibility/types';
import { all, ask, confirm, is } from '../conditions';
import { planInForce } from '../conventions';
import { clause, plan, planIssued, source } from '../source';

const craftsman = confirm('江人社发〔2021〕118号的乡村工匠职称是否取代这一途径');
const talent = (level: string) => all(is('rural.level', level), is('rural.ofJiangmen'));
const common = {
  route: 'rural_talent',
  series: ['农业'],
  elsewhere: true,
  ...source('S', [plan('4.7', '可直接申报评审'), clause('jm-2021-118', 'goal')], planIssued),
} as const satisfies Partial<Rule>;

/** From the city's register of rural talents to agriculture titles, one level down: plan rule I. */
export const ruralTalent: readonly Rule[] = [
  {
    ...common,
    id: 'rural.intermediate',
    title: '农村实用人才（高级）申报农业系列中级',
    levels: ['中级'],
    when: talent('高级'),
    openPoints: [craftsman, planInForce],
  },
  {
    ...common,
    id: 'rural.first',
    title: '农村实用人才（中级）申报农业系列初级',
    levels: ['初级'],
    when: talent('中级'),
    openPoints: [confirm('申报员级还是助理级'), craftsman, planInForce],
  },
  {
    ...common,
    id: 'rural.first-levels',
    title: '农村实用人才（中级）申报农业系列初级',
    levels: ['员级', '助理级'],
    when: talent('中级'),
    openPoints: [ask('“初级”是员级还是助理级，方案没有写明'), craftsman, planInForce],
  },
];
