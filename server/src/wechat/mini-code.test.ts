import { isScene, pictureIn } from './mini-code';

test('a scene has 1 to 32 of the characters that WeChat keeps', () => {
  for (const scene of ['a', 'x'.repeat(32), "0aZ!#$&'()*+,/:;=?@-._~", 'p=01hgk&c=2'])
    expect(isScene(scene)).toBe(true);
  for (const scene of ['', 'x'.repeat(33), 'a b', '江门', 'a%20b', 'a"b', 'a\n', '{}'])
    expect(isScene(scene)).toBe(false);
});

test('a picture is told by its first bytes', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const jpeg = Buffer.from('ffd8ffe0', 'hex');
  expect(pictureIn(png)).toEqual({ image: png, type: 'image/png' });
  expect(pictureIn(jpeg)?.type).toBe('image/jpeg');
  for (const other of ['', '{"errcode":0}', 'GIF89a']) expect(pictureIn(Buffer.from(other))).toBeUndefined();
});
