import { eachDatabase } from '../support/databases';
import { sendToCrowd } from '../support/outbox-crowd';

const long = Boolean(process.env.TEST_LONG);
const [people, kills, speed] = long ? [220_000, 20, 10] : [5000, 2, 20];
/** In milliseconds. */
const PATIENCE = long ? 40 * 60_000 : 300_000;
/** How many messages a worker has under way at most. */
const SLOTS = 20;

eachDatabase((database) => {
  test(
    `${people} messages by two workers, ${kills} times killed, through a WeChat that fails and dawdles: nobody gets two`,
    async () => {
      const { states, lapsed, doubled, wrong } = await sendToCrowd({
        database,
        people,
        kills,
        speed,
        ledger: true,
      });
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
      const { doubled } = await sendToCrowd({ database, people: 400, kills: 4, speed: 40, ledger: false });
      expect(doubled).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
