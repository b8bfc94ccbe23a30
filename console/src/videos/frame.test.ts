import { frameSize } from './frame';

test.each([
  [640, 360, { width: 640, height: 360 }],
  [3840, 2160, { width: 1280, height: 720 }],
  [1080, 1920, { width: 720, height: 1280 }],
  [1281, 1, { width: 1280, height: 1 }],
])('a frame of %i by %i is drawn in its shape, no larger than a phone shows', (width, height, drawn) => {
  expect(frameSize(width, height)).toEqual(drawn);
});
