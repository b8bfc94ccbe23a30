import { readBundle } from '../support/weapp/bundle';
import { samples } from '../support/pages';

test('every page of the mini-program has a sample, which the browser tests and the pictures open', () => {
  expect([...readBundle().routes].sort()).toEqual(Object.keys(samples).sort());
});
