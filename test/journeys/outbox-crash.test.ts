import { eachDatabase } from '../support/databases';
import { sendToCrowd } from '../support/outbox-crowd';

const long = Boolean(process.env.TEST_LONG);
const [people, kills] = long ? [220_000, 20] : [5000, 2];
/** In milliseconds. */
const PATIENCE = long ? 30 * 60_000 : 120_000;
/** How many messages a worker has under way at most. */
const SLOTS = 20;

eachDatabase((database) => {
  test(
    `${people} messages by two workers, ${kills} times killed, through a WeChat that fails and dawdles: nobody gets two`,
    async () => {
      const { states, lapsed, doubled, wrong } = await sendToCrowd({ database, people, kills, ledger: true });
      const { accepted = 0, failed = 0, unknown = 0 } = states;
      expect(accepted + failed + unknown).toBe(people);
      expect([doubled, wrong]).toEqual([0, 0]);
      // What was under way at a kill, and what got no answer in time: on a busy machine more than was told to fail.
      expect(lapsed).toBeGreaterThan(0);
      expect(lapsed).toBeLessThanOrEqual(kills * SLOTS);
      expect(unknown - lapsed).toBeGreaterThan(people * 0.03);
      expect(accepted).toBeGreaterThan(people * 0.7);
      expect(failed).toBeLessThan(people * 0.01);
    },
    PATIENCE,
  );

  test(
    'a queue with leases alone, which forgets what had begun, sends some of them twice',
    async () => {
      const { doubled } = await sendToCrowd({ database, people: 400, kills: 4, ledger: false });
      expect(doubled).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
