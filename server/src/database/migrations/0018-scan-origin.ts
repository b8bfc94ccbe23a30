import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { dialect } from '../dialect';

/** From where a console asked to be let in. */
export class ScanOrigin1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact } = dialect(runner);
    await runner.addColumns('console_scans', [
      new TableColumn({ name: 'address', ...exact(64), default: "''" }),
      new TableColumn({ name: 'browser', ...exact(40), default: "''" }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('console_scans', ['address', 'browser']);
  }
}
