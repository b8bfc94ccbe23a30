import type { PersonCase } from '../person-cases';
import { person, reviewed } from './case';

export const ruralTalentCases: readonly PersonCase[] = [
  person(
    'rural: an intermediate talent may ask for the first levels, which of them is open',
    '农业',
    { rural_talent: { level: '中级', city: '江门' } },
    ['初级', 'rural_talent', true],
    ['员级', 'rural_talent', 'ask_bureau'],
    ['助理级', 'rural_talent', 'ask_bureau'],
    ['中级', 'rural_talent', false],
  ),
  person(
    'rural: a first-level talent gets nothing from this clause',
    '农业',
    { rural_talent: { level: '初级', city: '江门' } },
    ['初级', 'rural_talent', false],
    ['中级', 'rural_talent', false],
  ),
  person('rural: of another city', '农业', { rural_talent: { level: '高级', city: '湛江' } }, [
    '中级',
    'rural_talent',
    false,
  ]),
  person('rural: which city is not known', '农业', { rural_talent: { level: '高级' } }, [
    '中级',
    'rural_talent',
    'unknown',
  ]),
  person(
    'rural: leads into agriculture from another series',
    '农业',
    { target_series: '工程', rural_talent: { level: '高级', city: '江门市' } },
    ['中级', 'rural_talent', true],
  ),
  person('rural: not into engineering', '工程', { rural_talent: { level: '高级', city: '江门' } }, [
    '中级',
    'rural_talent',
    false,
  ]),
  person(
    'rural: an assistant already',
    '农业',
    { rural_talent: { level: '中级', city: '江门' }, titles: [reviewed('农业', '助理级', 2020)] },
    ['初级', 'rural_talent', false],
  ),
];
