import { type Need } from '@titles/shared/contract/needs';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { atConsole, granted } from '../support/staff';

const need: Need = {
  asker: 'professional',
  district: '蓬江',
  topics: ['conditions', 'exams'],
  form: 'public',
  time: 'evening',
  comment: '',
};

eachDatabase((database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, 'City', 'city-staff');
    await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
  });
  afterAll(() => server.close());
  const tell = async (persona: string, more: Partial<Need> = {}) =>
    (await server.signIn(persona)).needs.tell({ body: { ...need, ...more } });
  const results = async (persona: string, asker?: Need['asker']) =>
    (await atConsole(server, persona)).needs.results({ query: { quarter: '2026-q4', asker } });

  test('what professionals and employers wish for is asked each quarter, and seen in numbers alone', async () => {
    for (let number = 0; number < 5; number += 1)
      await tell(`P${number}`, { comment: number ? '' : '想听案例' });
    await tell('P0', { topics: ['exams'], comment: '想听案例' });
    for (let number = 0; number < 6; number += 1)
      await tell(`E${number}`, {
        asker: 'employer',
        district: '江海',
        form: 'onsite',
        topics: ['company-account'],
      });
    expect(await (await server.signIn('P0')).needs.mine()).toEqual({
      quarter: '2026-q4',
      need: { ...need, topics: ['exams'], comment: '想听案例' },
    });
    const city = await results('City');
    expect(city.answers).toBe(11);
    expect(city.topics).toContainEqual({ value: 'exams', count: 5 });
    // Four people said so: too few to be told.
    expect(city.topics).toContainEqual({ value: 'conditions', count: null });
    expect(city.topics).toContainEqual({ value: 'hours', count: 0 });
    expect((await results('City', 'employer')).forms).toContainEqual({ value: 'onsite', count: 6 });
    const district = await results('Peng');
    expect(district.answers).toBe(5);
    expect(district.districts).toContainEqual({ value: '江海', count: 0 });
    expect(district.comments).toEqual(['想听案例']);
    expect(JSON.stringify(city)).not.toMatch(/account.?id|openid/i);
  });

  test('another quarter asks anew', async () => {
    await tell('Later');
    server.clock.set('2026-12-31T16:00:00.000Z');
    expect(await (await server.signIn('Later')).needs.mine()).toEqual({ quarter: '2027-q1', need: null });
    server.clock.set('2026-11-23T08:00:00.000Z');
  });

  test('an answer without a topic, or with too many, is refused with what to do', async () => {
    for (const topics of [[], ['conditions', 'exams', 'hours', 'skills']] as Need['topics'][])
      await expect(tell('P0', { topics })).rejects.toMatchObject({ fields: [{ path: 'body.topics' }] });
  });
});
