import { addressOf, placeOf } from '../place';
import { type ListState, placeFor, queryOf, SIZE, stateOf } from './list-state';

const state: ListState = { filters: { state: 'accepted' }, sort: 'name', order: 'desc', page: 3 };
const read = (hash: string) => stateOf(placeOf(hash), ['state', 'name'], ['name']);

test('a state survives its address', () => {
  expect(read(addressOf(placeFor('grants', state)))).toEqual(state);
});

test('what a list does not know is left out', () => {
  expect(read('#/grants?state=&other=1&sort=secret&order=asc&page=0')).toEqual({ filters: {}, page: 1 });
  expect(read('#/grants?sort=name&order=up&page=1e3')).toEqual({ filters: {}, page: 1 });
});

test('the service is asked for the same', () => {
  expect(queryOf(state)).toEqual({ state: 'accepted', sort: 'name', order: 'desc', page: 3, size: SIZE });
});
