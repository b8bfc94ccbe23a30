import { ruleSet } from '@titles/shared/policy/rule-set';
import { assertUsable, canonical, MOST_BYTES, readRuleSet, sha256Of, verified } from './rule-set-content';

const file = JSON.stringify(ruleSet);

test('one rule set has one text, however its file is written', () => {
  const backwards = JSON.stringify(Object.fromEntries(Object.entries(ruleSet).reverse()), null, 2);
  expect(canonical(readRuleSet(`\uFEFF${backwards}`))).toBe(canonical(readRuleSet(file)));
  expect(JSON.parse(canonical(ruleSet))).toEqual(JSON.parse(file));
});

test('what is stored comes back, and nothing else does', () => {
  const content = canonical(ruleSet);
  const stored = { label: ruleSet.id, content, sha256: sha256Of(content) };
  expect(verified(stored)).toEqual(ruleSet);
  expect(() => verified({ ...stored, content: `${content} ` })).toThrow('not what was stored');
  expect(() => verified({ ...stored, label: 'other' })).toThrow(`called ${ruleSet.id}`);
});

test('a large file is refused before it is read', () => {
  const parse = jest.spyOn(JSON, 'parse');
  expect(() => readRuleSet(`"${'规'.repeat(MOST_BYTES / 3)}"`)).toThrow('1000001字节');
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('a rule set speaks of the year that is asked about now, until it is replaced', () => {
  expect(() => assertUsable({ ...ruleSet, from: '2026-12-31' }, '2027-03-31')).not.toThrow();
  expect(() => assertUsable({ ...ruleSet, from: '2027-01-01' }, '2027-03-31')).toThrow('2026评审年度');
  expect(() => assertUsable({ ...ruleSet, from: '2027-01-01' }, '2027-04-01')).not.toThrow();
  expect(() => assertUsable({ ...ruleSet, to: '2060-01-01' }, '2027-04-01')).toThrow('不能有结束日');
});

test('a fault is told in one short sentence, whatever the file holds', () => {
  const long = { ...ruleSet, rules: [{ ...ruleSet.rules[0], when: { fact: 'x'.repeat(5000), op: 'eq' } }] };
  expect(() => readRuleSet(JSON.stringify(long))).toThrow(/^规则文件有误，rules\.0\.when\.fact：.{200}….$/);
  expect(() => readRuleSet('{"id":\n\n\n NaN}')).toThrow(/^规则文件有误，整个文件：[^\n]+$/);
});
