import { Circuit } from './circuit';

let now: number;
let circuit: Circuit;
beforeEach(() => {
  now = 0;
  circuit = new Circuit({ now: () => new Date(now) });
});

test('one failure of the connection stops everything; then one message tries', () => {
  expect(circuit.room(20, 0)).toBe(20);
  expect(circuit.saw('down')).toBe(2000);
  expect(circuit.room(20, 0)).toBe(0);
  now = 2000;
  expect([circuit.room(20, 0), circuit.room(19, 1)]).toEqual([1, 0]);
  circuit.saw('fine');
  expect(circuit.room(20, 0)).toBe(20);
});

test('the pause doubles, up to five minutes, and not for messages that were under way together', () => {
  const pauses: (number | undefined)[] = [];
  for (let time = 0; time < 10; time++) {
    const pause = circuit.saw('down');
    expect(circuit.saw('down')).toBeUndefined();
    pauses.push(pause && pause / 1000);
    now += pause ?? 0;
  }
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
});

test('lost answers stop it when there are five in a row, and one when it has just tried', () => {
  const doubts = (times: number) => Array.from({ length: times }, () => circuit.saw('doubtful'));
  expect(doubts(4)).toEqual([undefined, undefined, undefined, undefined]);
  circuit.saw('fine');
  expect(doubts(5)).toEqual([undefined, undefined, undefined, undefined, 2000]);
  now = 2000;
  expect(doubts(1)).toEqual([4000]);
});

test('what never asked WeChat says nothing about it', () => {
  circuit.saw('down');
  now = 2000;
  circuit.saw('not-asked');
  expect(circuit.room(20, 0)).toBe(1);
});
