// A worker of the outbox as a process of its own, to be killed. Its time runs faster than the day, so that leases and
// pauses last seconds; LEDGER=off makes it a queue with leases alone, which forgets what had begun.
const server = (file) => require(`../../server/dist/${file}.js`);

require('../../node_modules/reflect-metadata');
const { connect } = server('database/connect');
const { Database } = server('database/database');
const { WechatEvents } = server('wechat/push/wechat-events.service');
const { AccessTokens } = server('wechat/token/access-tokens.service');
const { WechatGateway } = server('wechat/wechat-gateway.service');
const { Attempts } = server('outbox/attempts.service');
const { Credits } = server('outbox/credits.service');
const { Deliveries } = server('outbox/deliveries.service');
const { OutboxWorker } = server('outbox/outbox-worker.service');

const { database: config, wechat, patience, ledger, time } = JSON.parse(process.argv[2]);
const clock = { now: () => new Date(time.from + (Date.now() - time.since) * time.speed) };

class LeaseAlone extends Attempts {
  async lapsed(manager, messages) {
    for (const { id } of messages)
      await manager.query(`UPDATE outbox_messages SET state = 'queued', lease_until = NULL WHERE id = ?`, [
        id,
      ]);
  }
}

async function main() {
  const database = new Database(await connect(config));
  const events = new WechatEvents(database, clock);
  const parts = [database, clock, new Credits(database, clock, events), new Deliveries(database, events)];
  const attempts = ledger ? new Attempts(...parts) : new LeaseAlone(...parts);
  const gateway = new WechatGateway(wechat, new AccessTokens(database, clock, wechat), patience);
  const worker = new OutboxWorker(attempts, gateway, clock);
  worker.onApplicationBootstrap();
  const alive = setInterval(() => undefined, 1000);
  process.once('SIGTERM', async () => {
    await worker.beforeApplicationShutdown();
    await database.onApplicationShutdown();
    clearInterval(alive);
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
