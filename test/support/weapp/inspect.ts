import { type Node, parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import postcss from 'postcss';

/** Missing on the phone; a polyfill or a guarded use is fine. */
const absent = [
  ...['URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'fetch'],
  ...['AbortController', 'TextDecoder', 'TextEncoder', 'structuredClone', 'queueMicrotask'],
];

/** webpack's way to the global object, the only code from a string; it sits in a try and may fail. */
const guardedFunction = /try\{return this\|\|new Function\("return this"\)\(\)\}catch/;

interface Identifier extends Node {
  name: string;
}

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What keeps a script from running on the oldest phones that the build names (iOS 10): all of ES2015 is there,
 * nothing later is, and DevTools do not transpile (`es6: false` in project.config.json).
 */
export function syntaxProblems(script: string): string[] {
  try {
    parse(script, { ecmaVersion: 2015, sourceType: 'script' });
    return [];
  } catch (error) {
    return [why(error)];
  }
}

export function styleProblems(wxss: string): string[] {
  try {
    postcss.parse(wxss);
    return [];
  } catch (error) {
    return [why(error)];
  }
}

/** Calls of eval and of Function, which the phone refuses. */
export function evalProblems(script: string): string[] {
  return (
    script.replace(guardedFunction, '').match(/.{0,40}\b(?:eval\(|new Function\b|Function\().{0,40}/g) ?? []
  );
}

const isGuard = (name: string) => (node: Node) => {
  if (node.type === 'TryStatement') return true;
  const holds = ['ConditionalExpression', 'LogicalExpression', 'IfStatement'].includes(node.type);
  return holds && testsFor(node, name);
};

function testsFor(node: Node, name: string): boolean {
  let found = false;
  fullAncestor(node, (at) => {
    const { operator, argument } = at as { operator?: string; argument?: Partial<Identifier> };
    found ||= operator === 'typeof' && argument?.name === name;
  });
  return found;
}

/** Uses of what the phone does not have, outside a try and outside a test for its presence. */
export function absentGlobals(script: string): string[] {
  const problems: string[] = [];
  const declared = new Set<string>();
  const tree = parse(script, { ecmaVersion: 'latest', sourceType: 'script' });
  fullAncestor(tree, (node, _state, _ancestors, role) => {
    if (role === 'VariablePattern') declared.add((node as Identifier).name);
    const { id } = node as { id?: Partial<Identifier> | null };
    if (id?.name && /^(Function|Class)/.test(node.type)) declared.add(id.name);
  });
  fullAncestor(tree, (node, _state, ancestors) => {
    const { name } = node as Identifier;
    if (node.type !== 'Identifier' || !absent.includes(name) || declared.has(name)) return;
    const around = ancestors.slice(0, -1);
    if ((around.at(-1) as { operator?: string }).operator === 'typeof' || around.some(isGuard(name))) return;
    problems.push(script.slice(Math.max(0, node.start - 40), node.end + 40));
  });
  return problems;
}
