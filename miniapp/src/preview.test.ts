import { previewIn, previewPath } from './preview';

const token = 'A'.repeat(43);

test('an address asks for a preview with a whole token and a day', () => {
  expect(previewIn(`?preview=${token}&at=2027-02-10`)).toEqual({ token, at: '2027-02-10' });
  for (const search of ['', `?preview=${token}`, '?preview=short&at=2027-02-10', `?preview=${token}&at=now`])
    expect(previewIn(search)).toBeNull();
});

test('drafts take the place of what is published, and nothing else changes', () => {
  const preview = { token, at: '2027-02-10' };
  expect(previewPath('/seasons/current', preview)).toBe(`/previews/${token}/seasons/current`);
  expect(previewPath('/articles?kind=story', preview)).toBe(`/previews/${token}/articles?kind=story`);
  expect(previewPath('/articles/a1', preview)).toBe(`/previews/${token}/articles/a1`);
  for (const path of ['/documents/plan-2020', '/seasons', '/articlesx', '/search?q=1'])
    expect(previewPath(path, preview)).toBe(path);
  expect(previewPath('/seasons/current', null)).toBe('/seasons/current');
});
