import { type MigrationInterface, type QueryRunner } from 'typeorm';

const cities = ['台山', '开平', '鹤山', '恩平'];

interface Place {
  id: string;
  name: string;
  address: string;
}
interface Asked {
  options: string;
  topic: string;
  district: string;
  place: string;
}

/** A booking of a lecturer's time says what it is about and where, and the seats of a session say where it is. */
export class Occasions1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    const exact = mysql ? 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL' : 'NULL';
    // In plain SQL: TypeORM would build the table anew on SQLite, and lose its checks.
    for (const column of ['title varchar(120)', 'place varchar(200)'])
      await runner.query(`ALTER TABLE bookings ADD COLUMN ${column} ${exact}`);
    await lectures(runner);
    await onsite(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['place', 'title']) await runner.query(`ALTER TABLE bookings DROP COLUMN ${column}`);
  }
}

async function lectures(runner: QueryRunner): Promise<void> {
  const sessions = (await runner.query(
    `SELECT session.id AS id, venue.name AS name, venue.address AS address
     FROM lecture_sessions session INNER JOIN venues venue ON venue.id = session.venue_id`,
  )) as Place[];
  for (const { id, name, address } of sessions)
    await runner.query(
      `UPDATE booking_resources SET place = ? WHERE id IN (?, ?) AND kind = 'seats' AND place IS NULL`,
      [`${name}，${address}`, id, `${id}.company`],
    );
}

async function onsite(runner: QueryRunner): Promise<void> {
  const asks = (await runner.query(
    `SELECT ask.options AS options, request.topic AS topic, request.district AS district, request.place AS place
     FROM onsite_asks ask INNER JOIN onsite_requests request ON request.id = ask.request_id`,
  )) as Asked[];
  for (const { options, topic, district, place } of asks)
    for (const { id } of JSON.parse(options) as { id: string }[])
      await runner.query('UPDATE bookings SET title = ?, place = ? WHERE id = ?', [
        `上门培训：${topic}`,
        `${district}${cities.includes(district) ? '市' : '区'} ${place}`,
        id,
      ]);
}
