import { rulesIn } from '../support/rule-marks';
import { readBundle } from '../support/weapp/bundle';

const bundle = readBundle();
const rulesOf = (root: string) =>
  bundle
    .files('.js')
    .filter((file) => bundle.packageOf(file) === root)
    .flatMap((file) => rulesIn(bundle.read(file)));

test('the rules travel with the self-check alone', () => {
  expect(rulesOf('features/eligibility/').length).toBeGreaterThan(10);
  for (const root of ['', ...bundle.app.subPackages!.map(({ root }) => `${root}/`)])
    if (root !== 'features/eligibility/') expect(rulesOf(root)).toEqual([]);
});

test('nothing that reads spreadsheets comes into WeChat’s bundle', () => {
  const marks = (file: string) => /EncryptedPackage|xl\/worksheets/.test(bundle.read(file));
  expect(bundle.files('.js').filter(marks)).toEqual([]);
  expect(bundle.routes).toContain('features/rosters/check/index');
});
