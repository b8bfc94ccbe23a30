import { dateFactIds, scalarFactIds, scalarFacts } from './facts';
import { RuleSetError } from './rule-set-error';
import type { ParameterId } from './types';

const maxDepth = 32;

/** What a condition rests on outside itself. */
export interface Outward {
  depth: number;
  refs: { name: string; path: string; depth: number }[];
  parameters: { id: ParameterId; path: string }[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <T>(known: readonly T[], value: unknown): value is T =>
  (known as readonly unknown[]).includes(value);
const isMonths = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const isCitation = (value: unknown): boolean =>
  isObject(value) && typeof value.documentId === 'string' && typeof value.clauseId === 'string';

const kinds: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  ref: [],
  since: ['months'],
  fact: ['op', 'value'],
};

function checkTest({ fact, op, value }: Record<string, unknown>, path: string): void {
  if (!isOneOf(scalarFactIds, fact))
    throw new RuleSetError(`${path}.fact`, `没有名为 ${String(fact)} 的单值事实`);
  if (op !== 'eq' && op !== 'in') throw new RuleSetError(`${path}.op`, `不认识的比较 ${String(op)}`);
  const listed: unknown[] = op === 'eq' ? [value] : Array.isArray(value) ? value : [];
  if (listed.length === 0) throw new RuleSetError(`${path}.value`, '“in”至少要列出一个值');
  const possible: readonly unknown[] = scalarFacts[fact].values;
  const wrong = listed.filter((each) => !possible.includes(each));
  if (wrong.length > 0)
    throw new RuleSetError(
      `${path}.value`,
      `${fact} 没有 ${String(wrong[0])} 这个值，只有：${possible.join('、')}`,
    );
}

function checkSince({ since, months }: Record<string, unknown>, path: string, found: Outward): void {
  if (!isOneOf(dateFactIds, since))
    throw new RuleSetError(`${path}.since`, `没有名为 ${String(since)} 的日期事实`);
  if (typeof months === 'string') found.parameters.push({ id: months, path: `${path}.months` });
  else if (!isMonths(months)) throw new RuleSetError(`${path}.months`, '应为不小于0的整数月，或参数编号');
}

function nameIn(ref: unknown, path: string): string {
  if (typeof ref !== 'string') throw new RuleSetError(path, '应为条件的编号');
  return ref;
}

/** Walks a condition of any depth without recursion. Throws a {@link RuleSetError} at the first fault. */
export function checkCondition(root: unknown, rootPath: string): Outward {
  const found: Outward = { depth: 0, refs: [], parameters: [] };
  const open: { node: unknown; path: string; depth: number }[] = [{ node: root, path: rootPath, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path, depth } = next;
    if (depth > maxDepth) throw new RuleSetError(rootPath, `条件嵌套超过${maxDepth}层`);
    found.depth = Math.max(found.depth, depth);
    if (!isObject(node)) throw new RuleSetError(path, '条件应为对象');
    const keys = Object.keys(node);
    const kind = Object.keys(kinds).find((key) => keys.includes(key));
    if (kind === undefined) throw new RuleSetError(path, '不认识的条件');
    const allowed = [kind, 'cite', ...(kinds[kind] ?? [])];
    const extra = keys.find((key) => !allowed.includes(key));
    if (node.cite !== undefined && !isCitation(node.cite))
      throw new RuleSetError(`${path}.cite`, '条款依据应写明文件和条款');
    if (extra !== undefined) throw new RuleSetError(`${path}.${extra}`, '条件里有不认识的项目');
    if (kind === 'fact') checkTest(node, path);
    else if (kind === 'since') checkSince(node, path, found);
    else if (kind === 'ref')
      found.refs.push({ name: nameIn(node.ref, `${path}.ref`), path: `${path}.ref`, depth });
    else if (kind === 'not') open.push({ node: node.not, path: `${path}.not`, depth: depth + 1 });
    else {
      const children = node[kind];
      if (!Array.isArray(children)) throw new RuleSetError(`${path}.${kind}`, '应为一组条件');
      for (let index = children.length - 1; index >= 0; index -= 1)
        open.push({ node: children[index], path: `${path}.${kind}.${index}`, depth: depth + 1 });
    }
  }
  return found;
}

/** The depth of every named condition with its references unfolded; throws on a cycle or an unknown name. */
export function checkReferences(named: ReadonlyMap<string, Outward>): void {
  const depths = new Map<string, number>();
  const entered = new Set<string>();
  for (const start of named.keys()) {
    const stack = [start];
    for (let name: string | undefined = start; name !== undefined; name = stack[stack.length - 1]) {
      const outward = named.get(name);
      const waiting = outward?.refs.filter((ref) => !depths.has(ref.name)) ?? [];
      const [first] = waiting;
      if (!outward || !first) {
        const reached = (outward?.refs ?? []).map((ref) => ref.depth + (depths.get(ref.name) ?? 0));
        const depth = Math.max(outward?.depth ?? 0, ...reached);
        if (depth > maxDepth) throw new RuleSetError(name, `连同引用，条件嵌套超过${maxDepth}层`);
        depths.set(name, depth);
        stack.pop();
        continue;
      }
      entered.add(name);
      if (!named.has(first.name)) throw new RuleSetError(first.path, `没有名为 ${first.name} 的条件`);
      if (entered.has(first.name)) throw new RuleSetError(first.path, `条件 ${first.name} 绕回了自己`);
      stack.push(first.name);
    }
  }
}
