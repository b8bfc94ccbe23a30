import * as z from 'zod/mini';
import { strictObject } from '../contract/strict-object';
import { boxes, MOST_BOXES, TooManyBoxes } from './boxes';
import { checkCondition, checkReferences, type Outward } from './check-condition';
import { inForce } from './in-force';
import { ruleBook } from './rule-book';
import { RuleSetError } from './rule-set-error';
import { levels, routes, type Day, type RuleSet } from './types';

const text = z.string('应为文字').check(z.minLength(1, '不能为空'), z.maxLength(300, '最多300字'));
const id = z.string('应为文字').check(z.regex(/^[a-z0-9][A-Za-z0-9.-]{0,63}$/, '编号格式不对'));
const day = z.iso.date('应为真实存在的日期');
const cite = strictObject({ documentId: id, clauseId: id, quote: z.optional(text) });
const dated = {
  from: day,
  to: z.nullable(day),
  cite: z.array(cite).check(z.minLength(1, '缺少条款依据')),
  confidence: z.enum(['S', 'V', 'V-c', 'K', 'U'], '不认识的可信度'),
  checkedBy: text,
  checkedOn: day,
};
const some = z.array(text).check(z.minLength(1, '不能为空'));
const level = z.enum([...levels, '初级'], '不认识的级别');
const route = z.enum(routes, '不认识的途径');
/** Conditions are walked apart, for they may be too deep to recurse into. */
const condition = z.unknown();

const shape = strictObject({
  id,
  from: day,
  to: z.nullable(day),
  checkedThrough: z.int(),
  texts: strictObject({ weakSource: text, unchecked: text }),
  parameters: z.array(strictObject({ id, months: z.int('应为整数月').check(z.gte(0)), ...dated })),
  conditions: z.record(id, condition),
  gates: z.array(
    strictObject({
      id,
      title: text,
      when: condition,
      closes: strictObject({
        routes: z.array(route).check(z.minLength(1, '不能为空')),
        series: z.optional(some),
        levels: z.optional(z.array(level)),
      }),
      note: z.optional(text),
      ...dated,
    }),
  ),
  rules: z.array(
    strictObject({
      id,
      title: text,
      route,
      levels: z.array(level).check(z.minLength(1, '不能为空')),
      series: z.array(text),
      when: condition,
      openPoints: z.optional(
        z.array(strictObject({ text, blocks: z.boolean(), when: z.optional(condition) })),
      ),
      elsewhere: z.optional(z.literal(true)),
      ...dated,
    }),
  ),
  boardWeighs: z.array(
    strictObject({ text, cite, series: z.optional(some), levels: z.optional(z.array(level)) }),
  ),
  groups: z.optional(
    z.array(
      strictObject({
        id,
        title: text,
        of: z.array(id).check(z.minLength(2, '至少要两个条件')),
        within: z.optional(condition),
        complete: z.optional(z.literal(true)),
        exclusive: z.optional(z.literal(true)),
      }),
    ),
  ),
});
type Shape = z.output<typeof shape>;
type Period = { from: Day; to: Day | null };

const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** Whether periods, joined, leave no day of another uncovered. */
function covers(periods: readonly Period[], { from, to }: Period): boolean {
  let reached: Day | null = from;
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (reached === null || period.from > reached) break;
    if (period.to === null || period.to > reached) reached = period.to;
  }
  return reached === null || (to !== null && reached >= to);
}

function checkPeriods(set: Shape): void {
  for (const [list, items] of [
    ['parameters', set.parameters],
    ['gates', set.gates],
    ['rules', set.rules],
  ] as const) {
    for (const [index, { from, to }] of items.entries())
      if (to !== null && to <= from) throw new RuleSetError(`${list}.${index}.to`, '结束日应晚于开始日');
  }
  for (const [index, parameter] of set.parameters.entries()) {
    const earlier = set.parameters.slice(0, index).filter(({ id: other }) => other === parameter.id);
    if (earlier.some((other) => overlap(other, parameter)))
      throw new RuleSetError(`parameters.${index}`, `参数 ${parameter.id} 的两个时段重叠`);
  }
}

function checkIds(set: Shape): void {
  const names = new Set(Object.keys(set.conditions));
  for (const list of ['gates', 'rules'] as const) {
    for (const [index, item] of set[list].entries()) {
      if (names.has(item.id)) throw new RuleSetError(`${list}.${index}.id`, `编号 ${item.id} 重复`);
      names.add(item.id);
    }
  }
}

/** At most one rule answers a route, level and series in any year. */
function checkWays(set: Shape): void {
  const ways = new Map<string, Period[]>();
  for (const [index, rule] of set.rules.entries()) {
    for (const series of rule.series.length > 0 ? rule.series : ['—']) {
      for (const each of rule.levels) {
        const way = `${series} ${each} ${rule.route}`;
        const others = ways.get(way) ?? [];
        if (others.some((other) => overlap(other, rule)))
          throw new RuleSetError(`rules.${index}`, `${way} 同一时段有两条规则`);
        ways.set(way, [...others, rule]);
      }
    }
    const blocks = rule.openPoints?.some((point) => point.blocks && point.when === undefined);
    if (rule.confidence === 'U' && blocks !== true)
      throw new RuleSetError(`rules.${index}.openPoints`, '没有来源的规则必须有一个待确认且阻断的问题');
  }
}

function checkParameters({ parameters }: Outward, period: Period, set: Shape): void {
  for (const { id: name, path } of parameters) {
    const periods = set.parameters.filter((parameter) => parameter.id === name);
    if (periods.length === 0) throw new RuleSetError(path, `没有参数 ${name}`);
    if (!covers(periods, period)) throw new RuleSetError(path, `参数 ${name} 没有覆盖规则的全部时段`);
  }
}

function checkConditions(set: Shape): void {
  const named = new Map<string, Outward>();
  const check = (name: string, cond: unknown, path: string, period: Period) => {
    const outward = checkCondition(cond, path);
    checkParameters(outward, period, set);
    named.set(name, outward);
  };
  for (const [name, cond] of Object.entries(set.conditions)) check(name, cond, `conditions.${name}`, set);
  for (const list of ['gates', 'rules'] as const)
    for (const [index, item] of set[list].entries()) check(item.id, item.when, `${list}.${index}.when`, item);
  for (const [index, rule] of set.rules.entries())
    for (const [at, point] of (rule.openPoints ?? []).entries())
      if (point.when !== undefined) {
        const path = `rules.${index}.openPoints.${at}.when`;
        check(path, point.when, path, rule);
      }
  for (const [index, { of, within }] of (set.groups ?? []).entries()) {
    const path = `groups.${index}`;
    if (within !== undefined) check(`${path}.within`, within, `${path}.within`, set);
    const refs = of.map((name, at) => ({ name, path: `${path}.of.${at}`, depth: 0 }));
    named.set(path, { depth: 0, refs, parameters: [] });
  }
  checkReferences(named);
}

/** The boxes of every gate and rule, in the first and the last review year it was read for. */
function checkBoxes(set: RuleSet): void {
  const { folded, months } = ruleBook(set);
  for (const list of ['gates', 'rules'] as const)
    for (const [index, { when, from, to }] of set[list].entries())
      for (const year of [Number(from.slice(0, 4)), set.checkedThrough].filter((each) =>
        inForce({ from, to }, each),
      ))
        try {
          folded(when, boxes(months, year))(true);
        } catch (error) {
          // A reference may lead to a parameter that does not cover the year.
          if (error instanceof RangeError) throw new RuleSetError(`${list}.${index}.when`, error.message);
          if (!(error instanceof TooManyBoxes)) throw error;
          throw new RuleSetError(
            `${list}.${index}.when`,
            `条件拆开后超过${MOST_BOXES}种情形，请拆成几条规则`,
          );
        }
}

/** Reads a rule set from data. Throws a {@link RuleSetError} with the path of the first fault. */
export function checkRuleSet(value: unknown): RuleSet {
  const parsed = z.safeParse(shape, value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RuleSetError(issue?.path.join('.') ?? '', issue?.message ?? '格式不对');
  }
  checkIds(parsed.data);
  checkPeriods(parsed.data);
  checkWays(parsed.data);
  checkConditions(parsed.data);
  const ruleSet = parsed.data as RuleSet;
  checkBoxes(ruleSet);
  return ruleSet;
}
