import { type OwnBooking, type Waiting } from '../own';
import { isComing, stateInWords, titleOf, waitingInWords, whereOf } from './booking-words';

const booking = (more: Partial<OwnBooking>) =>
  ({
    state: 'confirmed',
    endsAt: '2026-12-09T08:00:00.000Z',
    excused: false,
    refusedBecause: null,
    ...more,
  }) as OwnBooking;
const waiting = (more: Partial<Waiting>) =>
  ({
    state: 'waiting',
    position: 2,
    offeredUntil: null,
    skippedBecause: null,
    seats: 1,
    company: null,
    ...more,
  }) as Waiting;

test('a cancelled booking says by whom', () => {
  expect(stateInWords(booking({ state: 'cancelled' }))).toBe('已取消');
  const ticket = { cancelledBecause: '台风停课' } as OwnBooking['ticket'];
  expect(stateInWords(booking({ state: 'cancelled', ticket }))).toBe('主办单位取消');
  expect(stateInWords(booking({ state: 'no-show', excused: true }))).toContain('申诉已通过');
  const refused = { state: 'no-show', refusedBecause: '没有说明' } as const;
  expect(stateInWords(booking(refused))).toContain('申诉没有通过');
  expect(stateInWords(booking({ state: 'no-show' }))).toBe('未到场');
});

test('a time that is closed is not simply booked', () => {
  expect(stateInWords(booking({ closedBecause: null }))).toBe('已预约');
  expect(stateInWords(booking({ closedBecause: '台风停办' }))).toBe('不开放');
});

test('what is over, or was given back, is past', () => {
  const before = new Date('2026-12-09T07:59:59.000Z');
  expect(isComing(booking({}), before)).toBe(true);
  expect(isComing(booking({}), new Date('2026-12-09T08:00:00.000Z'))).toBe(false);
  expect(isComing(booking({ state: 'cancelled' }), before)).toBe(false);
});

test('who waits reads where, until when, and why not', () => {
  expect(waitingInWords(waiting({}))).toBe('排第 2 位。有空位时先为您保留，最多两小时（晚8点到早8点不计）');
  expect(waitingInWords(waiting({ seats: 5, skippedBecause: '需要5个座位，当时只空出2个' }))).toBe(
    '5 人一起，排第 2 位。上次没有轮到：需要5个座位，当时只空出2个',
  );
  expect(waitingInWords(waiting({ seats: 5, company: '示例公司' }))).toContain('单位要 5 个名额，排第 2 位');
  const offered = { state: 'offered' as const, position: null, offeredUntil: '2026-12-01T02:00:00.000Z' };
  expect(waitingInWords(waiting(offered))).toContain('12月1日 周二 10:00');
});

test('of a lecturer’s time the card says what for', () => {
  const onsite = { kind: 'lecturer', title: '李一', topic: '上门培训：职称申报怎么准备' } as const;
  expect(titleOf(booking(onsite))).toBe('上门培训：职称申报怎么准备');
  expect(whereOf(booking({ ...onsite, place: '台山市 示例路1号' }))).toBe('台山市 示例路1号，李一老师授课');
  expect(whereOf(booking({ kind: 'counter', place: '示例路2号' }))).toBe('示例路2号');
  expect(titleOf(booking({ kind: 'lecturer', title: '李一' }))).toBe('上门培训：李一老师');
  const gone = booking({ kind: 'lecturer', title: '已注销', place: '示例路1号' });
  expect([titleOf(gone), whereOf(gone)]).toEqual(['上门培训', '示例路1号']);
  expect(titleOf(booking({ kind: 'seats', title: '年底前要做的三件事' }))).toBe('年底前要做的三件事');
});
