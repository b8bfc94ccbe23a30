import type { PersonRecord } from '../../contract/eligibility';
import { addMonths } from '../../eligibility/calendar';
import type { Day } from '../../eligibility/types';
import { oneOf, type Chance } from './chance';
import { ranks } from './schooling';
import type { Career } from './titles';

type TargetSeries = Career['series'];
type Shares = Readonly<Record<TargetSeries, number>>;

const skilled: Shares = { 工程: 0.12, 农业: 0.06, 卫生: 0.002, 工艺美术: 0.14, 经济: 0.01, 会计: 0.003 };
const awarded: Shares = { 工程: 0.012, 农业: 0.012, 卫生: 0.008, 工艺美术: 0.01, 经济: 0.002, 会计: 0.001 };
const patented: Shares = { 工程: 0.07, 农业: 0.02, 卫生: 0.008, 工艺美术: 0.03, 经济: 0.003, 会计: 0.001 };
const rural: Shares = { 工程: 0.003, 农业: 0.16, 卫生: 0.001, 工艺美术: 0.02, 经济: 0.004, 会计: 0.001 };
const epidemic: Shares = { 工程: 0.003, 农业: 0.002, 卫生: 0.28, 工艺美术: 0.001, 经济: 0.004, 会计: 0.002 };

const trade = oneOf({ 电工: 3, 焊工: 3, 车工: 2, 钳工: 2, 数控铣工: 1, 摩托车装调工: 1, 农艺工: 1 });

/** Skill certificates, each level some years after the one before. */
export function skills(
  chance: Chance,
  { series, stages, started }: Career,
  end: Day,
): PersonRecord['skills'] {
  const isTrained = stages.some(({ level }) => level.startsWith('技工院校'));
  if (!chance.happens(isTrained ? 0.8 : skilled[series])) return [];
  const held: NonNullable<PersonRecord['skills']> = [];
  const [name, inList] = [trade(chance), chance.happens(0.88)];
  let date = addMonths(started, chance.between(isTrained ? 1 : 24, 96));
  for (const level of ['高级工', '技师', '高级技师'] as const) {
    if (date > end || (held.length > 0 && !chance.happens(0.35))) break;
    held.push({ level, date: chance.known(date, 0.02), trade: name, in_list: chance.known(inList, 0.06) });
    date = addMonths(date, chance.between(36, 96));
  }
  return held;
}

const awardKind = oneOf({ 科学技术奖: 55, 优秀科技成果: 25, 专利奖: 20 });
const awardLevel = oneOf({ 市级: 70, 省级: 25, 国家级: 5 });
const patentKind = oneOf({ 发明: 25, 实用新型: 65, 外观设计: 10 });
const standardKind = oneOf({ 行业标准: 60, 地区标准: 40 });
const ruralLevel = oneOf({ 初级: 60, 中级: 30, 高级: 10 });
const ruralCity = oneOf({ 江门: 94, 阳江: 4, 云浮: 2 });
const epidemicAward = oneOf({ none: 84, 嘉奖: 9, 记功: 5, 记大功: 1, 称号奖励: 1 });
const recognised = oneOf({ none: 45, 2020: 35, 2021: 12, 2022: 8 });

/** What few people have. */
export function merits(
  chance: Chance,
  series: TargetSeries,
): Pick<PersonRecord, 'awards' | 'patents' | 'standards' | 'rural_talent' | 'anti_epidemic'> {
  return {
    awards: chance.happens(awarded[series])
      ? [
          {
            kind: awardKind(chance),
            level: awardLevel(chance),
            holder: chance.known(chance.happens(0.6), 0.1),
          },
        ]
      : [],
    patents: chance.happens(patented[series])
      ? [{ granted: chance.known(chance.happens(0.75), 0.05), kind: patentKind(chance) }]
      : [],
    standards: chance.happens(0.004) ? [{ kind: standardKind(chance) }] : [],
    ...(chance.happens(rural[series]) && {
      rural_talent: {
        level: chance.known(ruralLevel(chance), 0.03),
        city: chance.known(ruralCity(chance), 0.05),
      },
    }),
    ...(chance.happens(epidemic[series]) && {
      anti_epidemic: {
        medical_or_prevention: chance.known(chance.happens(0.9), 0.03),
        award: chance.known(epidemicAward(chance), 0.05),
        recognised: chance.known(recognised(chance), 0.08),
      },
    }),
  };
}

/** A postdoc is in station for some years after the doctorate. */
const POSTDOC_MONTHS = 72;

/** What the direct routes ask for. */
export function flags(chance: Chance, { stages }: Career, isFirm: boolean, end: Day): PersonRecord['flags'] {
  const doctorate = stages.find(({ level }) => ranks[level] === ranks.博士)?.graduated;
  const isRecent = doctorate !== undefined && addMonths(doctorate, POSTDOC_MONTHS) >= end;
  const found: NonNullable<PersonRecord['flags']> = [];
  if (doctorate !== undefined && chance.happens(0.15)) found.push('doctor_graduate_of_city');
  if (isRecent && chance.happens(0.25)) found.push('in_station_postdoc');
  if (isFirm && chance.happens(0.003)) found.push('tech_entrepreneur');
  if (chance.happens(0.001)) found.push('provincial_lab');
  return found;
}
