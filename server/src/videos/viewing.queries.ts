import { type Span } from '@titles/shared/watched';
import { type EntityManager } from 'typeorm';
import { instantOf } from '../database/instant';
import { updateRows } from '../database/update-rows';
import { ProgressRow } from './progress.entity';
import { type Sitting } from './sitting';
import { SittingRow } from './sitting.entity';

/** Locks a person's sitting until the transaction ends: what two devices tell is counted one after the other. */
export async function lockSitting(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('UPDATE video_sittings SET revision = revision + 1 WHERE account_id = ?', [accountId]);
}

/** All that a report is checked against. */
export interface Standing {
  /** Of the film, in seconds. */
  length: number;
  film: string;
  sitting: Sitting | null;
  progress: Pick<ProgressRow, 'id' | 'film' | 'watched' | 'openedAt' | 'completedAt'> | null;
  /** The code of the certificate. */
  certificate: string | null;
}

interface Row {
  length: number;
  film: string;
  credit: number | null;
  heard_at: Date | string;
  progress_id: string | null;
  progress_film: string;
  watched: string;
  opened_at: Date | string;
  completed_at: Date | string | null;
  code: string | null;
}

/** Where somebody stands with a published film, in one statement, for phones report every few seconds; null when there is none. */
export async function standingOf(
  manager: EntityManager,
  accountId: string,
  videoId: string,
): Promise<Standing | null> {
  const [row]: Row[] = await manager.query(
    `SELECT v.length, v.film, s.credit, s.heard_at, p.id AS progress_id, p.film AS progress_film, p.watched,
       p.opened_at, p.completed_at, c.code
     FROM videos v
     LEFT JOIN video_sittings s ON s.account_id = ?
     LEFT JOIN video_progress p ON p.account_id = ? AND p.video_id = v.id
     LEFT JOIN video_certificates c ON c.account_id = ? AND c.kind = 'video' AND c.video_id = v.id
     WHERE v.id = ? AND v.state = 'published'`,
    [accountId, accountId, accountId, videoId],
  );
  if (!row) return null;
  return {
    length: row.length,
    film: row.film,
    sitting: row.credit === null ? null : { credit: row.credit, heardAt: instantOf(row.heard_at) },
    progress:
      row.progress_id === null
        ? null
        : {
            id: row.progress_id,
            film: row.progress_film,
            watched: JSON.parse(row.watched) as Span[],
            openedAt: instantOf(row.opened_at),
            completedAt: row.completed_at === null ? null : instantOf(row.completed_at),
          },
    certificate: row.code,
  };
}

/** Notes what a report has come to. */
export async function note(
  manager: EntityManager,
  accountId: string,
  sitting: Sitting,
  progressId: string,
  progress: Pick<ProgressRow, 'watched' | 'position' | 'heardAt' | 'completedAt'>,
): Promise<void> {
  await updateRows(manager, SittingRow, 'accountId', [accountId], sitting);
  await updateRows(manager, ProgressRow, 'id', [progressId], progress);
}
