import { type TestServer, startServer } from '../support/server';
import { eachDatabase } from '../support/databases';

eachDatabase((database) => {
  describe('a person signs in with WeChat', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());

    test('and is known by the session', async () => {
      const { client, wechat } = server;
      const { account } = await client.identity.signIn({ body: { code: wechat.codeFor('Li') } });
      const li = await server.signIn('Li');
      expect(await li.identity.me()).toEqual(account);
    });
  });
});
