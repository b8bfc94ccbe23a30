import { Durations, labelled, metric } from './exposition';

test('labels are quoted', () => {
  expect(labelled({ route: '/a"b\\c\n' })).toBe('{route="/a\\"b\\\\c\\n"}');
  expect(labelled({})).toBe('');
});

test('a histogram counts up to each end', () => {
  const durations = new Durations();
  for (const seconds of [0.005, 0.05, 60]) durations.add(seconds);
  const text = metric('took', 'histogram', 'How long', durations.lines({ route: '/' }));
  expect(text).toBe(
    [
      '# HELP took How long',
      '# TYPE took histogram',
      'took_bucket{route="/",le="0.005"} 1',
      'took_bucket{route="/",le="0.02"} 1',
      'took_bucket{route="/",le="0.1"} 2',
      'took_bucket{route="/",le="0.5"} 2',
      'took_bucket{route="/",le="2"} 2',
      'took_bucket{route="/",le="10"} 2',
      'took_bucket{route="/",le="+Inf"} 3',
      'took_sum{route="/"} 60.055',
      'took_count{route="/"} 3',
      '',
    ].join('\n'),
  );
});
