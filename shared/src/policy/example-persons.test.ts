import { persons } from '../../../test/policy/example-persons.json';
import { checkPerson, readPersonCases } from './person-cases';
import { ruleSet } from './rule-set';

test.each(readPersonCases({ persons }).map((each) => [each.id, each] as const))(
  'what was expected of example person %s is found',
  (_, each) => {
    expect(checkPerson(each, ruleSet).filter(({ passed }) => !passed)).toEqual([]);
  },
);
