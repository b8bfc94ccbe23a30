import { type Standing } from '@titles/shared/contract/course-list';
import { standingInWords } from './course-words';

const standing: Standing = {
  ...{ courseId: 'c', state: 'watching', left: 2, waitsUntil: null, last: null, certificate: null },
  videos: [
    { videoId: 'a', percent: 100, completed: true },
    { videoId: 'b', percent: 40, completed: false },
  ],
};

test.each<[string, Partial<Standing>]>([
  ['看完 1 个视频，共 2 个', {}],
  ['视频看完了，可以测试', { state: 'ready' }],
  ['测试做到一半，可以接着答', { state: 'begun' }],
  ['11月24日 周二 16:30 后可以再考', { state: 'waiting', waitsUntil: '2026-11-24T08:30:00.000Z' }],
  ['测试已通过，可以领取结业证明', { state: 'passed' }],
  ['已结业，证明已领取', { state: 'passed', certificate: '7K3M' }],
])('%s', (words, more) => {
  expect(standingInWords({ videos: 2 }, { ...standing, ...more })).toBe(words);
});

test('to who is not signed in it says what the course is made of', () => {
  expect(standingInWords({ videos: 2 })).toBe('2 个视频，最后测试');
});
