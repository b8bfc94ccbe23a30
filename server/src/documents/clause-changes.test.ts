import { changedClauses } from './clause-changes';

const clause = (id: string, wordedIn: number, removedIn: number | null = null) => ({
  id,
  parentId: id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null,
  wordedIn,
  removedIn,
});
const changes = (clauses: ReturnType<typeof clause>[], since: number, known: string[] = []) =>
  Object.fromEntries(changedClauses(clauses, since, known));

test('other words change the clause and those above it, and no neighbour', () => {
  const clauses = [clause('4', 1), clause('4.3', 1), clause('4.3.1', 3), clause('4.3.2', 1), clause('5', 1)];
  expect(changes(clauses, 2)).toEqual({ '4.3.1': 'reworded', '4.3': 'reworded', '4': 'reworded' });
  expect(changes(clauses, 3)).toEqual({});
});

test('a clause that is gone is gone for whoever cites it, and changes the ones above', () => {
  const clauses = [clause('4', 1), clause('4.1', 1, 3), clause('4.2', 1, 2)];
  expect(changes(clauses, 2)).toEqual({ '4.1': 'removed', '4': 'reworded' });
});

test('what was worded anew and then repealed is gone', () => {
  expect(changes([clause('4', 2, 3)], 1)).toEqual({ '4': 'removed' });
});

test('a new clause under another one changes that one', () => {
  expect(changes([clause('4', 1), clause('4.2', 2)], 1)).toEqual({ '4.2': 'reworded', '4': 'reworded' });
});

test('several versions at once lose nothing', () => {
  const clauses = [clause('1', 2), clause('2', 3), clause('3', 1, 4)];
  expect(changes(clauses, 1)).toEqual({ '1': 'reworded', '2': 'reworded', '3': 'removed' });
});

test('the first official text rewords no digest, but what it lacks is gone', () => {
  expect(changes([clause('1', 1), clause('2', 1)], 0, ['1', '9'])).toEqual({ '9': 'removed' });
  expect(changes([], 0, ['1', '9'])).toEqual({});
  expect(changes([clause('1', 2), clause('2', 1)], 0, ['1'])).toEqual({ '1': 'reworded' });
});

test('rows that were damaged and stand above themselves are gone through once', () => {
  const clauses = [
    { ...clause('1', 2), parentId: '2' },
    { ...clause('2', 1), parentId: '1' },
  ];
  expect(changes(clauses, 1)).toEqual({ '1': 'reworded', '2': 'reworded' });
});
