import { addressOf, placeOf } from './place';

test('a place and its address lead to each other', () => {
  const place = { path: 'grants', query: { state: 'accepted', name: '王 一?&#' } };
  expect(placeOf(addressOf(place))).toEqual(place);
  expect(addressOf({ path: 'grants', query: { state: '' } })).toBe('#/grants');
});

test('no address is the first page', () => {
  expect(placeOf('')).toEqual({ path: '', query: {} });
});
