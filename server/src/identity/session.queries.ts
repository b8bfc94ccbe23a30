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
interface Row extends Pick<Session, 'id' | 'accountId' | 'kind' | 'accessHash'> {
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

/** The sessions with these access tokens, each with the grants of its account that are active at `now`; null for none. */
export async function readSessions(
  manager: EntityManager,
  accessHashes: readonly string[],
  now: Date,
): Promise<(RunningSession | null)[]> {
  // By hand and at once, since it is asked with every request.
  const rows = await manager.query<Row[]>(
    `SELECT s.access_hash AS accessHash, s.id, s.account_id AS accountId, s.kind, s.access_until AS accessUntil,
            s.created_at AS createdAt, s.rotated_at AS rotatedAt, s.used_at AS usedAt, s.expires_at AS expiresAt,
            g.role, g.organisation_id AS organisationId, g.district
     FROM sessions s LEFT JOIN \`grants\` g
       ON g.account_id = s.account_id AND g.state = 'active' AND g.ends_at > ?
     WHERE s.access_hash IN (${accessHashes.map(() => '?').join(', ')})`,
    [now, ...accessHashes],
  );
  const sessions = new Map<string, RunningSession>();
  for (const row of rows) {
    const { accessHash, role, organisationId, district } = row;
    const session = sessions.get(accessHash) ?? sessionOf(row);
    if (role !== null) session.active.push({ role, organisationId, district });
    sessions.set(accessHash, session);
  }
  return accessHashes.map((hash) => sessions.get(hash) ?? null);
}

const sessionOf = ({ id, accountId, kind, usedAt, ...times }: Row): RunningSession => ({
  ...{ id, accountId, kind },
  accessUntil: instantOf(times.accessUntil),
  createdAt: instantOf(times.createdAt),
  rotatedAt: instantOf(times.rotatedAt),
  usedAt: usedAt === null ? null : instantOf(usedAt),
  expiresAt: instantOf(times.expiresAt),
  active: [],
});
