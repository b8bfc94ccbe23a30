import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What older releases left: companies could book until a day before the beginning, which may be after their seats are
 * released. As `noticesOf` has it, they can until a day before booking closes for everybody.
 */
export class CompanyNotices1700000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const sessions = (await runner.query(
      `SELECT session.id AS id, stock.notice_minutes AS notice FROM lecture_sessions session
       JOIN booking_resources stock ON stock.id = session.id
       WHERE session.state = 'planned' AND session.company_released_at IS NULL`,
    )) as { id: string; notice: number }[];
    for (const { id, notice } of sessions)
      await runner.query('UPDATE booking_resources SET notice_minutes = ? WHERE id = ?', [
        notice + 1440,
        `${id}.company`,
      ]);
  }

  async down(): Promise<void> {
    // It is not to be undone.
  }
}
