import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Nobody books a seat of a lecture that is a draft. */
export class ClosedDrafts1700000000038 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return setOpen(runner, false);
  }

  down(runner: QueryRunner): Promise<void> {
    return setOpen(runner, true);
  }
}

/** Of sessions that are planned, and of what companies can still take there. */
async function setOpen(runner: QueryRunner, open: boolean): Promise<void> {
  const sessions = (await runner.query(
    `SELECT session.id AS id, session.company_released_at AS released
     FROM lecture_sessions session INNER JOIN lectures lecture ON lecture.id = session.lecture_id
     WHERE lecture.state = 'draft' AND session.state = 'planned'`,
  )) as { id: string; released: unknown }[];
  for (const { id, released } of sessions)
    for (const stock of released === null ? [id, `${id}.company`] : [id])
      await runner.query(`UPDATE booking_resources SET open = ${open} WHERE id = ? AND kind = 'seats'`, [
        stock,
      ]);
}
