import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Messages lie in the order of their enqueueing already: an index of it costs more than it finds. */
export class OutboxOrder1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox_messages', 'ix_outbox_messages_enqueued');
  }

  async down(runner: QueryRunner): Promise<void> {
    const index = { name: 'ix_outbox_messages_enqueued', columnNames: ['enqueued_at'] };
    await runner.createIndex('outbox_messages', new TableIndex(index));
  }
}
