import { JsonLog } from './json-log';

test('each thing is one line of JSON', () => {
  const lines: string[] = [];
  const log = new JsonLog((line) => lines.push(line));
  log.log({ route: '/api', status: 200 }, 'Http');
  log.warn('two\nlines', 'Outbox');
  log.error('failed', 'Error: failed\n at x', 'Http');
  log.fatal('over');
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { at: expect.any(String) as string, level: 'info', from: 'Http', route: '/api', status: 200 },
    { at: expect.any(String) as string, level: 'warn', from: 'Outbox', message: 'two\nlines' },
    {
      at: expect.any(String) as string,
      level: 'error',
      from: 'Http',
      message: 'failed',
      stack: 'Error: failed\n at x',
    },
    { at: expect.any(String) as string, level: 'fatal', message: 'over' },
  ]);
});
