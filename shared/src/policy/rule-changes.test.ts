import { clausesOfChanges } from './rule-changes';
import { ruleSet } from './rule-set';

const keys = (...input: Parameters<typeof clausesOfChanges>) =>
  clausesOfChanges(...input).map(({ documentId, clauseId }) => `${documentId}/${clauseId}`);
const cited = (cite: readonly { documentId: string; clauseId: string }[]) =>
  cite.map(({ documentId, clauseId }) => `${documentId}/${clauseId}`);
const [rule] = ruleSet.rules;

test('the same rules under another name, or read once more, rest on the same clauses', () => {
  const again = ruleSet.rules.map((one) => ({ ...one, checkedOn: '2027-01-01', checkedBy: 'another' }));
  expect(keys(ruleSet, { ...ruleSet, id: 'another', rules: again })).toEqual([]);
});

test('a rule that says something else, is new or gone brings its own clauses and no others', () => {
  const other = ruleSet.rules.map((one, index) => (index === 0 ? { ...one, title: '改了' } : one));
  for (const rules of [other, ruleSet.rules.slice(1)])
    for (const found of [keys(ruleSet, { ...ruleSet, rules }), keys({ ...ruleSet, rules }, ruleSet)]) {
      expect(found).toEqual(expect.arrayContaining(cited(rule!.cite)));
      expect(found.length).toBeLessThan(keys(null, ruleSet).length);
    }
});

test('a parameter that changes brings the clauses of the rules that count by it', () => {
  const counted = ruleSet.rules.find((one) =>
    ruleSet.parameters.some(({ id }) => JSON.stringify(one.when).includes(`"months":"${id}"`)),
  )!;
  const id = /"months":"([^"]+)"/.exec(JSON.stringify(counted.when))![1];
  const parameters = ruleSet.parameters.map((one) =>
    one.id === id ? { ...one, months: one.months + 1 } : one,
  );
  expect(keys(ruleSet, { ...ruleSet, parameters })).toEqual(expect.arrayContaining(cited(counted.cite)));
});

test('without the rules of before, all that is cited may have changed', () => {
  expect(keys(null, ruleSet)).toEqual(
    expect.arrayContaining(ruleSet.rules.flatMap(({ cite }) => cited(cite))),
  );
});
