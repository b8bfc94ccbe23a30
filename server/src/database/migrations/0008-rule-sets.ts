import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Rule sets, each version as it was drafted: a label is never given twice, and nobody approves their own. */
export class RuleSets1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { check, exact, instant, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'rule_set_versions',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'label', ...exact(40) },
          { name: 'state', ...exact(16) },
          { name: 'number', type: 'integer', isNullable: true },
          { name: 'content', ...text },
          { name: 'sha256', ...exact(64) },
          { name: 'based_on', ...exact(40), isNullable: true },
          { name: 'report', ...text, isNullable: true },
          { name: 'author', ...exact(40), isNullable: true },
          { name: 'approver', ...exact(40), isNullable: true },
          { name: 'withdrawn_by', ...exact(40), isNullable: true },
          { name: 'created_at', ...instant },
          { name: 'published_at', ...instant, isNullable: true },
        ],
        indices: [
          { name: 'uq_rule_set_versions_label', columnNames: ['label'], isUnique: true },
          { name: 'uq_rule_set_versions_number', columnNames: ['number'], isUnique: true },
        ],
      }),
    );
    await check(
      'rule_set_versions',
      'ck_rule_set_versions_state',
      `state IN ('bundled', 'draft', 'published', 'withdrawn')`,
    );
    await check(
      'rule_set_versions',
      'ck_rule_set_versions_published',
      `(state = 'published' AND number IS NOT NULL AND published_at IS NOT NULL AND author IS NOT NULL
        AND approver IS NOT NULL AND approver <> author)
       OR (state <> 'published' AND number IS NULL AND published_at IS NULL AND approver IS NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rule_set_versions');
  }
}
