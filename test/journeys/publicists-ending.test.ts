import { Database } from '@titles/server/database/database';
import { Grant } from '@titles/server/identity/grant.entity';
import { PublicistsEnding } from '@titles/server/publicists/ending.service';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { eachDatabase } from '../support/databases';
import { application, shared, stamped } from '../support/sharing';
import { granted } from '../support/staff';

eachDatabase((database) => {
  const { at, publicist, as, total } = shared(database);
  type Publicist = Awaited<ReturnType<typeof publicist>>;

  const manager = () => at.server.app.get(Database).source.manager;
  const kept = (id: string) => manager().findOneByOrFail(Publicist, { id });
  const sweep = () => at.server.app.get(PublicistsEnding, { strict: false }).sweep();
  const runsOut = ({ id }: Publicist) =>
    manager().query(
      'UPDATE `grants` SET ends_at = ? WHERE id = (SELECT grant_id FROM publicists WHERE id = ?)',
      [at.server.clock.now(), id],
    );
  const endsRole = async (who: Publicist) => {
    const [grant] = (await (await as(who)).grants.mine()).grants;
    await (await at.hand.staff()).grants.end({ params: { grantId: grant!.id } });
  };
  const read = (token: string) => at.hand.read(at.server.client, token, at.content);

  test.each([
    ['whose role staff end', endsRole],
    [
      'whose role ran out by its day',
      async (who: Publicist) => {
        await runsOut(who);
        await sweep();
      },
    ],
  ])(
    'a publicist %s has left: nothing counts any more, nobody is offered them, they may apply anew',
    async (_, end) => {
      const who = await publicist();
      const other = await at.hand.publicist(`Other-${at.count}`, { name: '李二' });
      const namesOf = async () =>
        (await other.client.publicists.mine()).publicist!.colleagues.map(({ id }) => id);
      await read(who.token);
      expect(await total(who)).toMatchObject({ read: 1 });
      expect(await namesOf()).toContain(who.id);

      await end(who);
      const endedAt = at.server.clock.now();
      expect(await kept(who.id)).toMatchObject({
        state: 'left',
        liveAccountId: null,
        endedAt,
        successorId: null,
      });
      const client = await as(who);
      expect((await client.publicists.mine()).publicist).toMatchObject({ state: 'left', colleagues: [] });
      expect(await namesOf()).not.toContain(who.id);
      await expect(other.client.publicists.leave({ body: { successorId: who.id } })).rejects.toMatchObject({
        code: 'conflict',
      });
      await expect(at.hand.share(client, at.content)).rejects.toMatchObject({ code: 'not-found' });
      await read(who.token);
      expect(await total(who)).toMatchObject({ read: 1 });

      const { id } = await client.publicists.apply({ body: application });
      await client.publicists.sendForm({ file: stamped });
      await (await at.hand.staff()).publicists.approve({ params: { publicistId: id }, body: {} });
      await sweep();
      expect([await kept(who.id), await kept(id)]).toMatchObject([{ endedAt }, { state: 'active' }]);
    },
  );

  test('who was given the role for the company once more goes on until that ends, too', async () => {
    const who = await publicist();
    const { organisationId } = await kept(who.id);
    const again = await granted(at.server, who.persona, 'publicist', { organisationId: organisationId! });
    await runsOut(who);
    await sweep();
    expect(await kept(who.id)).toMatchObject({ state: 'active', endedAt: null });
    await manager().update(Grant, { id: again.id }, { state: 'ended' });
    await sweep();
    expect(await kept(who.id)).toMatchObject({ state: 'left' });
  });
});
