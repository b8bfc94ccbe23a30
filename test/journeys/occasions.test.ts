import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { Occasions1700000000034 } from '@titles/server/database/migrations/0034-occasions';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { onsiteOn, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  beforeAll(async () => (server = await startServer({ database })));
  afterAll(() => server.close());

  test('what was booked under an older release says what it is about and where as well', async () => {
    const { source } = server.app.get(Database);
    const lectures = lecturesOf(server);
    await lectures.staffed();
    await lectures.session(3, december(9, 14), 2);
    const onsite = onsiteOn(server);
    await onsite.company('Gong');
    await onsite.lecturer('Li');
    await onsite.ask('Gong', { district: '台山', times: [span(8, 14, 16), span(9, 9, 11)] });
    await onsite.accept('Li');
    const rowsOf = (table: string) =>
      source.query<object[]>(`SELECT id, title, place FROM ${table} ORDER BY id`);
    const occasions = async () => [await rowsOf('bookings'), await rowsOf('booking_resources')];
    const now = await occasions();
    expect(now[0]).toMatchObject(
      [0, 1].map(() => ({ title: '上门培训：职称申报怎么准备', place: '台山市 示例路1号3楼会议室' })),
    );

    const since = migrations.length - migrations.indexOf(Occasions1700000000034);
    for (let left = since; left > 0; left--) await source.undoLastMigration();
    await source.query('UPDATE booking_resources SET place = NULL');
    await source.runMigrations();
    expect(await occasions()).toEqual(now);
  });
});
