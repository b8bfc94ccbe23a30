import { type EntityManager } from 'typeorm';
import { instantOf } from '../database/instant';
import { type GrantedFor } from './authority';
import { type Times } from './lifetimes';
import { type Session } from './session.entity';

/** A session with what was granted to its account. */
export interface RunningSession extends Times, Pick<Session, 'id' | 'accountId' | 'accessUntil'> {
  active: GrantedFor[];
}

type Instant = Date | string;
interface Row extends Pick<Session, 'id' | 'accountId' | 'kind'> {
  accessUntil: Instant;
  createdAt: Instant;
  rotatedAt: Instant;
  usedAt: Instant | null;
  expiresAt: Instant;
  /** Null without a grant. */
  role: GrantedFor['role'] | null;
  organisationId: GrantedFor['organisationId'];
  district: GrantedFor['district'];
}

/** The session with this access token, and the grants of its account that are active at `now`. */
export async function readSession(
  manager: EntityManager,
  accessHash: string,
  now: Date,
): Promise<RunningSession | null> {
  // By hand and at once, since it is asked with every request.
  const rows = await manager.query<Row[]>(
    `SELECT s.id, s.account_id AS accountId, s.kind, s.access_until AS accessUntil, s.created_at AS createdAt,
            s.rotated_at AS rotatedAt, s.used_at AS usedAt, s.expires_at AS expiresAt,
            g.role, g.organisation_id AS organisationId, g.district
     FROM sessions s LEFT JOIN \`grants\` g
       ON g.account_id = s.account_id AND g.state = 'active' AND g.ends_at > ?
     WHERE s.access_hash = ?`,
    [now, accessHash],
  );
  const [session] = rows;
  if (!session) return null;
  const { id, accountId, kind } = session;
  return {
    ...{ id, accountId, kind },
    accessUntil: instantOf(session.accessUntil),
    createdAt: instantOf(session.createdAt),
    rotatedAt: instantOf(session.rotatedAt),
    usedAt: session.usedAt === null ? null : instantOf(session.usedAt),
    expiresAt: instantOf(session.expiresAt),
    active: rows.flatMap(({ role, organisationId, district }) =>
      role === null ? [] : [{ role, organisationId, district }],
    ),
  };
}
