import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** The access token that all processes share, and the events that WeChat has pushed, each once. */
export class Wechat1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'wechat_access_tokens',
        columns: [
          { name: 'app_id', ...exact(64), isPrimary: true },
          { name: 'version', type: 'integer' },
          { name: 'sealed', ...exact(1024), isNullable: true },
          { name: 'renewed_at', ...instant },
          { name: 'expires_at', ...instant },
          { name: 'lease_holder', ...exact(64), isNullable: true },
          { name: 'lease_until', ...instant },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'wechat_events',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'fingerprint', ...exact(64) },
          { name: 'type', ...exact(64) },
          { name: 'openid', ...exact(128) },
          { name: 'details', ...text },
          { name: 'at', ...instant },
          { name: 'received_at', ...instant },
        ],
        indices: [
          { name: 'uq_wechat_events_fingerprint', columnNames: ['fingerprint'], isUnique: true },
          { name: 'ix_wechat_events_openid', columnNames: ['openid'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wechat_events');
    await runner.dropTable('wechat_access_tokens');
  }
}
