import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const MESSAGES = 'outbox_messages';
const openid = 'ix_outbox_messages_openid';
const settled = new TableIndex({ name: 'ix_outbox_messages_settled', columnNames: ['settled_at'] });
const enqueued = new TableIndex({ name: 'ix_outbox_messages_enqueued', columnNames: ['enqueued_at'] });

/** Sending a message moves it in one index alone, that of what is due. */
export class OutboxIndexes1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.index(runner, ['openid', 'template_id']);
    await runner.dropIndex(MESSAGES, settled);
    await runner.createIndex(MESSAGES, enqueued);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(MESSAGES, enqueued);
    await runner.createIndex(MESSAGES, settled);
    await this.index(runner, ['openid', 'template_id', 'state']);
  }

  /** By whom a message is for, in place of what was. */
  private async index(runner: QueryRunner, columnNames: string[]): Promise<void> {
    await runner.dropIndex(MESSAGES, openid);
    await runner.createIndex(MESSAGES, new TableIndex({ name: openid, columnNames }));
  }
}
