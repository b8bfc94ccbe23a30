// @ts-check
// Made-up records in the form of the policy facts; no real person is among them.
import { random } from './random.mjs';

/** @typedef {ReturnType<typeof random>} Chance */
/** @typedef {Record<string, unknown>} Facts */

const SERIES = { 工程: 45, 卫生: 15, 经济: 15, 会计: 14, 农业: 8, 工艺美术: 3 };
const EMPLOYERS = {
  民营企业: 48,
  事业单位: 10,
  公立医院: 8,
  公立学校: 4,
  国有企业: 8,
  外资及港澳台资企业: 7,
  乡镇卫生院: 3,
  社区卫生服务中心: 3,
  个体工商户: 2,
  自由职业: 2,
  社会组织: 1,
  民办学校: 1,
  民办医疗机构: 1,
  农民专业合作社: 1,
  家庭农场: 0.5,
  机关: 0.5,
};
const DISTRICTS = { 蓬江: 25, 江海: 12, 新会: 20, 台山: 15, 开平: 12, 鹤山: 10, 恩平: 6 };
const LEVELS = ['助理级', '中级', '副高级', '正高级'];

/** @param {number} year @param {number} month @param {number} [day] */
const date = (year, month, day = 1) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** @param {Chance} chance @param {number} started */
function education(chance, started) {
  const level = chance.one({
    本科: 42,
    大专: 26,
    中专: 9,
    硕士: 11,
    高中: 5,
    博士: 3,
    技工院校高级工班: 3,
    技工院校预备技师班: 1,
  });
  const degree = { 本科: '学士', 硕士: '硕士', 博士: '博士' }[/** @type {string} */ (level)];
  const first = {
    level,
    ...(degree && { degree }),
    full_time: chance.chance(0.8),
    graduated: date(started, 6, 30),
    field_matches_job: chance.chance(0.85),
  };
  if (level !== '大专' || !chance.chance(0.35)) return [first];
  const later = {
    level: '本科',
    degree: '学士',
    full_time: false,
    graduated: date(Math.min(started + chance.between(3, 8), 2025), chance.between(1, 12), 30 - 2),
    field_matches_job: chance.chance(0.9),
  };
  return [first, later];
}

/** Titles follow each other four to eight years apart. @param {Chance} chance @param {string} series @param {number} started */
function titles(chance, series, started) {
  const held = [];
  let year = started + chance.between(1, 4);
  for (const level of LEVELS) {
    if (year > 2025 || !chance.chance(held.length ? 0.62 : 0.58)) break;
    const by = chance.one({
      review: 6,
      recognition: level === '助理级' ? 5 : 1,
      exam: level === '正高级' ? 0 : 2,
    });
    held.push({
      level,
      series: chance.chance(0.94) ? series : chance.one(SERIES),
      by,
      review_year: year,
      obtained: date(by === 'review' ? year + 1 : year, chance.between(4, 6), chance.between(1, 28)),
      certificate_date: date(year + 1, chance.between(6, 9), chance.between(1, 28)),
      issued_in: chance.chance(0.95) ? '广东' : '广西',
    });
    year += chance.between(4, 8);
  }
  return held;
}

/** @param {Chance} chance @param {number} started */
const skills = (chance, started) =>
  chance.chance(0.12)
    ? [
        {
          level: chance.one({ 高级工: 6, 技师: 3, 高级技师: 1 }),
          date: date(Math.min(started + chance.between(2, 12), 2025), chance.between(1, 12), 15),
          trade: chance.one({ 车工: 3, 焊工: 3, 电工: 3, 数控车工: 1 }),
          in_list: chance.chance(0.8),
        },
      ]
    : [];

/** What few people have. @param {Chance} chance @param {string} series @returns {Facts} */
const merits = (chance, series) => ({
  awards: chance.chance(0.05)
    ? [
        {
          kind: chance.one({ 科学技术奖: 5, 优秀科技成果: 3, 专利奖: 2 }),
          level: chance.one({ 市级: 7, 省级: 2, 国家级: 1 }),
          holder: chance.chance(0.7),
        },
      ]
    : [],
  patents: chance.chance(0.14)
    ? [{ granted: chance.chance(0.8), kind: chance.one({ 发明: 3, 实用新型: 6, 外观设计: 1 }) }]
    : [],
  standards: chance.chance(0.03) ? [{ kind: chance.one({ 行业标准: 1, 地区标准: 1 }) }] : [],
  ...(chance.chance(series === '农业' ? 0.2 : 0.01) && {
    rural_talent: { level: chance.one({ 初级: 5, 中级: 3, 高级: 1 }), city: '江门' },
  }),
  ...(chance.chance(series === '卫生' ? 0.3 : 0.01) && {
    anti_epidemic: {
      medical_or_prevention: chance.chance(0.9),
      award: chance.one({ none: 8, 嘉奖: 2, 记功: 1 }),
      recognised: chance.one({ none: 6, 2020: 2, 2021: 1 }),
      first_claim: chance.one({ none: 8, 2025: 1 }),
    },
  }),
});

/** @param {Chance} chance @returns {Facts} */
function person(chance) {
  const series = chance.one(SERIES);
  const started = chance.between(1990, 2024);
  const diplomas = education(chance, started);
  return {
    review_year: 2025,
    target_series: series,
    education: diplomas,
    work_start_in_field: date(started, chance.between(7, 12)),
    titles: titles(chance, series, started),
    skills: skills(chance, started),
    ...merits(chance, series),
    region: chance.one({ 内地: 97, 香港: 1.5, 澳门: 1, 台湾: 0.5 }),
    works_in_jiangmen: chance.chance(0.98),
    flags: [
      ...(diplomas[0].level === '博士' && chance.chance(0.4) ? ['doctor_graduate_of_city'] : []),
      ...(diplomas[0].level === '博士' && chance.chance(0.2) ? ['in_station_postdoc'] : []),
      ...(chance.chance(0.005) ? ['tech_entrepreneur'] : []),
    ],
    employer: { type: chance.one(EMPLOYERS), district: chance.one(DISTRICTS) },
    barred: chance.one({ none: 94, civil_servant: 2, retired: 3, sanction: 1 }),
  };
}

/** Takes scalars away at random, down into lists. @param {unknown} value @param {Chance} chance @returns {unknown} */
function forgotten(value, chance) {
  if (Array.isArray(value)) return value.map((part) => forgotten(part, chance));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => typeof part === 'object' || KEPT.has(key) || !chance.chance(0.25))
      .map(([key, part]) => [key, typeof part === 'object' ? forgotten(part, chance) : part]),
  );
}
const KEPT = new Set(['review_year', 'target_series']);

/** @param {number} count @param {number} [seed] @returns {Facts[]} records that leave no question open */
export function completePeople(count, seed = 7) {
  const chance = random(seed);
  return Array.from({ length: count }, () => person(chance));
}

/** @param {number} count @param {number} [seed] @returns {Facts[]} records in which a quarter of the scalars is unknown */
export function partlyKnownPeople(count, seed = 11) {
  const chance = random(seed);
  return completePeople(count, seed).map((record) => /** @type {Facts} */ (forgotten(record, chance)));
}
