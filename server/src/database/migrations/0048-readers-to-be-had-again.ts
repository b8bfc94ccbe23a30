import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What older releases left: readers who counted for an application that was refused or taken back count for nobody
 * ever after, and what somebody shared before they applied anew leads to the application that is over.
 */
export class ReadersToBeHadAgain1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE share_visits SET reason = 'left', counted_at = NULL, counted_key = NULL
       WHERE posted = 0 AND reason IS NULL AND counted_at IS NOT NULL AND publicist_id IN (
         SELECT id FROM publicists WHERE state = 'refused' OR (state = 'left' AND organisation_id IS NULL)
       )`,
    );
    const applications = (await runner.query(
      "SELECT id, account_id, live_account_id, successor_id FROM publicists WHERE account_id <> '' ORDER BY id DESC",
    )) as Record<'id' | 'account_id' | 'live_account_id' | 'successor_id', string | null>[];
    const later = new Map<string | null, string | null>();
    for (const { id, account_id: account, live_account_id: live, successor_id: successor } of applications) {
      if (later.has(account) && live === null && successor === null)
        await runner.query('UPDATE publicists SET successor_id = ? WHERE id = ?', [later.get(account), id]);
      later.set(account, id);
    }
  }

  async down(): Promise<void> {
    // Neither is to be undone.
  }
}
