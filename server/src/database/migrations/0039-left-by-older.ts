import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What older releases left: the time of lecturers whose account was deleted went on to be called by their name, and a
 * session that was said not to be held had lost its booking, without which that cannot be corrected.
 */
export class LeftByOlder1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE booking_resources SET title = '已注销' WHERE id IN (SELECT id FROM lecturers WHERE account_id LIKE 'gone-%')",
    );
    await runner.query(
      "UPDATE bookings SET state = 'confirmed' WHERE state = 'cancelled' AND id IN (SELECT booking_id FROM onsite_requests WHERE state = 'not-held')",
    );
  }

  async down(): Promise<void> {
    // Neither is to be undone.
  }
}
