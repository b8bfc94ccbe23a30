import { Faults } from './faults';

const SEND = '/send';
const happened = (faults: Faults, requests: number) =>
  Array.from({ length: requests }, () => faults.next(SEND)?.then ?? 'fine');

test('a fault meets as many requests as it was told', () => {
  const faults = new Faults();
  faults.add({ path: SEND, then: 'cut', times: 2 });
  faults.add({ path: SEND, then: 'mute' });
  expect(happened(faults, 4)).toEqual(['cut', 'cut', 'mute', 'fine']);
});

test('faults with a share go on, beside each other', () => {
  const faults = new Faults();
  faults.add({ path: SEND, then: 'cut', share: 0.1 });
  faults.add({ path: SEND, then: 'mute', share: 0.5 });
  const all = happened(faults, 1000);
  const count = (then: string) => all.filter((each) => each === then).length;
  expect([count('cut'), count('mute')]).toEqual([100, 450]);
  faults.clear();
  expect(happened(faults, 10)).not.toContain('cut');
});
