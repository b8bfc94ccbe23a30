import { chosen, prepare } from './prepared';
import { PreparedStore } from './prepared-store';

const json = 'application/json';
const long = Buffer.from('主题季'.repeat(1000));

describe('what is chosen', () => {
  const encodingFor = async (accepted?: string) =>
    chosen(await prepare(long, json, {}), { 'accept-encoding': accepted }).headers['content-encoding'];

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip;q=0, br;q=0.000', undefined],
    ['brotli, xgzip', undefined],
    ['BR', 'br'],
  ])('for accept-encoding %p: %p', async (accepted, encoding) => {
    expect(await encodingFor(accepted)).toBe(encoding);
  });

  test('small bodies and pictures stay as they are', async () => {
    for (const [body, type] of [
      [Buffer.from('{}'), json],
      [long, 'image/png'],
    ] as const)
      expect((await prepare(body, type, {})).variants.br).toBeUndefined();
  });
});

describe('the store', () => {
  const entry = async (bytes: number) => prepare(Buffer.alloc(bytes, 1), 'image/png', {});

  test('makes room for the newest', async () => {
    const store = new PreparedStore(2, 1000);
    for (const url of ['/a', '/b', '/c']) store.put(url, await entry(10));
    expect(['/a', '/b', '/c'].map((url) => store.get(url) !== undefined)).toEqual([false, true, true]);
  });

  test('holds no more bytes than it may', async () => {
    const store = new PreparedStore(100, 1000);
    store.put('/a', await entry(600));
    store.put('/b', await entry(600));
    expect([store.get('/a'), store.get('/b')?.size]).toEqual([undefined, 600]);
    store.put('/huge', await entry(1001));
    expect([store.get('/huge'), store.get('/b')?.size]).toEqual([undefined, 600]);
    store.put('/b', await entry(500));
    store.put('/c', await entry(500));
    expect(store.get('/b')?.size).toBe(500);
  });
});
