import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Messages with every step of every attempt to send them, who may be sent how many, and what WeChat told of them. */
export class Outbox1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'outbox_messages',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'message_key', ...exact(160) },
          { name: 'kind', ...exact(16) },
          { name: 'subject', ...exact(128) },
          { name: 'openid', ...exact(128) },
          { name: 'template_id', ...exact(64) },
          { name: 'fields', ...text },
          { name: 'page', ...exact(512), isNullable: true },
          { name: 'state', ...exact(16) },
          { name: 'reason', ...exact(40), isNullable: true },
          { name: 'attempts', type: 'integer' },
          { name: 'failures', type: 'integer' },
          { name: 'available_at', ...instant },
          { name: 'expires_at', ...instant },
          { name: 'lease_until', ...instant, isNullable: true },
          { name: 'enqueued_at', ...instant },
          { name: 'settled_at', ...instant, isNullable: true },
        ],
        indices: [
          { name: 'uq_outbox_messages_key', columnNames: ['message_key'], isUnique: true },
          // A claim reads in this order: in any other it would lock rows that it does not take.
          { name: 'ix_outbox_messages_due', columnNames: ['state', 'kind', 'available_at', 'id'] },
          { name: 'ix_outbox_messages_subject', columnNames: ['subject'] },
          { name: 'ix_outbox_messages_openid', columnNames: ['openid', 'template_id', 'state'] },
          { name: 'ix_outbox_messages_settled', columnNames: ['settled_at'] },
        ],
      }),
    );
    await check(
      'outbox_messages',
      'ck_outbox_messages_state',
      `state IN ('queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown')`,
    );
    await check('outbox_messages', 'ck_outbox_messages_kind', `kind IN ('change', 'notice', 'reminder')`);
    await runner.createTable(
      new Table({
        name: 'outbox_attempts',
        columns: [
          { name: 'message_id', ...exact(64), isPrimary: true },
          { name: 'attempt', type: 'integer', isPrimary: true },
          { name: 'step', ...exact(16), isPrimary: true },
          { name: 'outcome', ...exact(40), isNullable: true },
          { name: 'error_code', type: 'integer', isNullable: true },
          { name: 'provider_id', ...exact(64), isNullable: true },
          { name: 'decided_by', ...exact(64), isNullable: true },
          { name: 'at', ...instant },
        ],
        indices: [{ name: 'ix_outbox_attempts_provider', columnNames: ['provider_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'outbox_credits',
        columns: [
          { name: 'pair', ...exact(200), isPrimary: true },
          { name: 'openid', ...exact(128) },
          { name: 'template_id', ...exact(64) },
          { name: 'credits', type: 'integer' },
        ],
        indices: [{ name: 'ix_outbox_credits_openid', columnNames: ['openid'] }],
      }),
    );
    await check('outbox_credits', 'ck_outbox_credits_credits', 'credits >= 0');
    await runner.createTable(
      new Table({
        name: 'outbox_deliveries',
        columns: [
          { name: 'provider_id', ...exact(64), isPrimary: true },
          { name: 'openid', ...exact(128) },
          { name: 'template_id', ...exact(64) },
          { name: 'error_code', type: 'integer' },
          { name: 'at', ...instant },
        ],
        indices: [
          { name: 'ix_outbox_deliveries_openid', columnNames: ['openid', 'template_id'] },
          { name: 'ix_outbox_deliveries_at', columnNames: ['at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox_deliveries', 'outbox_credits', 'outbox_attempts', 'outbox_messages'])
      await runner.dropTable(table);
  }
}
