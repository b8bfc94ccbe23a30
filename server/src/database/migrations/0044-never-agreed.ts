import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What older releases left: the time to which a session was moved was firm for a moment as a booking of its own, and
 * stands in calendars as called off. It is an option of an ask to move, which nobody ever agreed to as such.
 */
export class NeverAgreed1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const asks = (await runner.query("SELECT options FROM onsite_asks WHERE kind = 'move'")) as {
      options: string;
    }[];
    for (const { options } of asks)
      for (const { id } of JSON.parse(options) as { id: string }[])
        await runner.query("UPDATE bookings SET confirmed_at = NULL WHERE id = ? AND state = 'cancelled'", [
          id,
        ]);
  }

  async down(): Promise<void> {
    // It is not to be undone.
  }
}
