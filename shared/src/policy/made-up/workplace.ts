import type { PersonRecord } from '../../contract/eligibility';
import type { districts, employerTypes, regions, standings } from '../../contract/person-values';
import type { Day } from '../../eligibility/types';
import { among, oneOf, type Chance, type Draw } from './chance';
import type { Career } from './titles';

export type EmployerType = (typeof employerTypes)[number];

const firms = { 民营企业: 60, 外资及港澳台资企业: 12, 国有企业: 10, 个体工商户: 3, 自由职业: 1 } as const;

/** Who employs the people of a series. */
export const employerOf: Readonly<Record<Career['series'], Draw<EmployerType>>> = {
  工程: oneOf({ ...firms, 事业单位: 9, 社会组织: 1, 机关: 1, 公立学校: 2, 民办学校: 1 }),
  农业: oneOf({
    民营企业: 28,
    事业单位: 30,
    农民专业合作社: 18,
    家庭农场: 12,
    国有企业: 5,
    个体工商户: 4,
    自由职业: 2,
    机关: 1,
  }),
  卫生: oneOf({
    公立医院: 55,
    乡镇卫生院: 16,
    社区卫生服务中心: 11,
    民办医疗机构: 11,
    事业单位: 5,
    个体工商户: 1,
    机关: 1,
  }),
  工艺美术: oneOf({ ...firms, 民营企业: 40, 个体工商户: 22, 自由职业: 18, 社会组织: 2 }),
  经济: oneOf({ ...firms, 事业单位: 9, 社会组织: 3, 机关: 4, 公立学校: 2, 公立医院: 2 }),
  会计: oneOf({ ...firms, 事业单位: 10, 社会组织: 3, 机关: 3, 公立学校: 4, 公立医院: 4, 民办学校: 2 }),
};

export const districtOf = oneOf<(typeof districts)[number]>({
  蓬江: 27,
  新会: 20,
  台山: 13,
  开平: 12,
  江海: 11,
  鹤山: 11,
  恩平: 6,
});
export const regionOf = oneOf<(typeof regions)[number]>({ 内地: 990, 香港: 4, 澳门: 4, 台湾: 2 });

const moves = among([
  [70, 0],
  [22, 1],
  [8, 2],
]);

/** Employers one after another, the present one last; nothing for those who never changed. */
export function employerHistory(
  chance: Chance,
  { series, started }: Career,
  present: EmployerType | undefined,
  lastYear: number,
): PersonRecord['employer_history'] {
  const count = moves(chance);
  const first = Number(started.slice(0, 4)) + 1;
  if (count === 0 || first + count > lastYear) return [];
  const years = Array.from({ length: count }, () => chance.between(first, lastYear)).sort((a, b) => a - b);
  let from = started;
  const earlier = years.map((year) => {
    const until: Day = `${year}-0${chance.between(2, 9)}-01`;
    const one = { type: employerOf[series](chance), from, until: until > from ? until : from };
    from = one.until;
    return one;
  });
  return [...earlier, { type: present, from }];
}

/** Civil servants, the retired and the few under sanction cannot apply. */
export function standing(
  chance: Chance,
  age: number,
  employer: EmployerType | undefined,
): (typeof standings)[number] {
  if (employer === '机关' && chance.happens(0.9)) return 'civil_servant';
  if (chance.happens(age > 60 ? 0.85 : age > 55 ? 0.15 : 0)) return 'retired';
  return chance.happens(0.002) ? 'sanction' : 'none';
}
