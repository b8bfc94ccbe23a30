import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const asBody = (file: string) => ({ body: { ruleSet: JSON.parse(file) as { id: string } } });

eachDatabase((database) => {
  let server: TestServer;
  let zhou: ApiClient;
  let wu: ApiClient;
  beforeEach(async () => {
    server = await startServer({ database });
    // Two colleagues of one name.
    await granted(server, '王伟', 'policy-staff');
    await granted(server, 'Wu', 'policy-staff');
    await signInAgain();
  });
  /** A session of the console is over when the clock has gone on for long. */
  const signInAgain = async () => {
    zhou = await atConsole(server, '王伟');
    wu = await atConsole(server, 'Wu');
  };
  afterEach(() => server.close());
  const current = async () => (await server.client.eligibility.ruleSets.current()).id;
  const approve = (client: ApiClient, versionId: string, publishAt: string | null = null) =>
    client.ruleSetPublishing.approve({ params: { versionId }, body: { publishAt } });
  const due = () => server.app.get(RuleSetPublishing).publishDue();

  test('one drafts, another approves, and phones get it', async () => {
    const draft = await zhou.ruleSetPublishing.draft(asBody(withAssistantMonths('2026-12', 600)));
    expect(draft).toMatchObject({ state: 'draft', author: '王伟', mine: true, inForce: false });
    expect(draft.report?.failing).toBeGreaterThan(0);
    await expect(approve(zhou, draft.id)).rejects.toMatchObject({
      code: 'not-allowed',
      message: '起草人不能批准自己起草的规则版本，请换一位同事批准。',
    });
    expect(await current()).toBe(bundled.id);
    const whole = await wu.ruleSetPublishing.get({ params: { versionId: draft.id } });
    expect(whole).toMatchObject({ mine: false, ruleSet: { id: '2026-12' } });
    expect(whole.fullReport?.gainLose.lose).toBe(draft.report?.lose);
    expect(await approve(wu, draft.id)).toMatchObject({ state: 'published', inForce: true, approver: 'Wu' });
    expect(await current()).toBe('2026-12');
    const steps = (await audited(server)).filter(({ subject }) => subject === draft.id);
    expect(steps.map(({ action }) => action)).toEqual(['rule-set.drafted', 'rule-set.published']);
    expect(new Set(steps.map(({ actor }) => actor)).size).toBe(2);

    const back = await wu.ruleSetPublishing.rollBack({ body: { label: bundled.id } });
    expect(back).toMatchObject({ label: `${bundled.id}-r2`, state: 'draft', mine: true });
    await expect(approve(wu, back.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await approve(zhou, back.id);
    expect(await current()).toBe(`${bundled.id}-r2`);
  });

  test('colleagues of one name are two people, an account and a mere name of its are one', async () => {
    await granted(server, 'Other', 'policy-staff');
    const named = await granted(server, 'Namesake', 'policy-staff');
    await server.app
      .get(RuleSetPublishing)
      .draft(ruleFile('at-terminal'), '王伟')
      .then(({ id }) => expect(approve(zhou, id)).rejects.toMatchObject({ code: 'not-allowed' }));
    const draft = await zhou.ruleSetPublishing.draft(asBody(ruleFile('2026-12')));
    const signer = { name: '王伟', account: named.accountId };
    expect(await server.app.get(RuleSetPublishing).approve(draft.id, signer)).toMatchObject({
      state: 'published',
      approver: '王伟',
    });
  });

  test('an approved draft waits for its time, and can be withdrawn until then', async () => {
    const { id } = await zhou.ruleSetPublishing.draft(asBody(ruleFile('2027-01')));
    const at = '2026-12-31T16:00:00.000Z';
    expect(await approve(wu, id, at)).toMatchObject({ state: 'draft', approver: 'Wu', publishAt: at });
    await expect(approve(wu, id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/正等待生效/) as string,
    });
    expect(await due()).toEqual([]);
    server.clock.set(at);
    expect(await due()).toEqual(['2027-01']);
    expect(await due()).toEqual([]);
    expect(await current()).toBe('2027-01');
    await signInAgain();
    const { versions } = await wu.ruleSetPublishing.list();
    expect(versions[0]).toMatchObject({ label: '2027-01', inForce: true, publishAt: null, approver: 'Wu' });
    expect((await audited(server)).at(-1)).toMatchObject({ actor: 'service', action: 'rule-set.published' });

    const other = await zhou.ruleSetPublishing.draft(asBody(ruleFile('2027-02')));
    await approve(wu, other.id, '2027-03-01T00:00:00.000Z');
    const withdrawn = await wu.ruleSetPublishing.withdraw({ params: { versionId: other.id } });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBy: 'Wu', publishAt: null });
    server.clock.set('2027-03-01T00:00:00.000Z');
    expect(await due()).toEqual([]);
  });

  test('an approval lapses when something else came into force meanwhile', async () => {
    server.app.useLogger(false);
    const waiting = await zhou.ruleSetPublishing.draft(asBody(ruleFile('2027-01')));
    const quick = await zhou.ruleSetPublishing.draft(asBody(ruleFile('2026-12')));
    await approve(wu, waiting.id, '2026-12-31T16:00:00.000Z');
    await approve(wu, quick.id);
    server.clock.set('2026-12-31T16:00:00.000Z');
    expect(await due()).toEqual([]);
    expect(await current()).toBe('2026-12');
    await signInAgain();
    const { versions } = await wu.ruleSetPublishing.list();
    expect(versions.find(({ id }) => id === waiting.id)).toMatchObject({
      state: 'draft',
      approver: null,
      publishAt: null,
    });
  });

  test('a rule set that is none is refused with the path of its first fault', async () => {
    const broken = ruleFile('2026-12').replace(/"months":\d+/, '"months":"x"');
    await expect(zhou.ruleSetPublishing.draft(asBody(broken))).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'parameters.0.months' }],
    });
  });
});
