import { Database } from '@titles/server/database/database';
import { Grant } from '@titles/server/identity/grant.entity';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { type District } from '@titles/shared/contract/person-values';
import { type ApiClient, clientOf } from './client';
import { type TestServer } from './server';

export const accountIdOf = async ({ signIn }: TestServer, persona: string): Promise<string> =>
  (await (await signIn(persona)).identity.me()).id;

/** The client of a console session of the persona's account. */
export async function atConsole(server: TestServer, persona: string): Promise<ApiClient> {
  return clientOf(server.origin, await tokenAtConsole(server, persona));
}

/** The token of such a session. */
export async function tokenAtConsole(server: TestServer, persona: string): Promise<string> {
  const accountId = await accountIdOf(server, persona);
  const { token } = await server.app
    .get(Database)
    .write((manager) => server.app.get(SessionsService).open(manager, accountId, 'console'));
  return token;
}

interface GrantedFor {
  organisationId?: string;
  district?: District;
}

let count = 0;

/** Gives the persona a role that counts, as if invited and approved earlier. */
export async function granted(
  server: TestServer,
  persona: string,
  role: GrantableRole,
  { organisationId, district }: GrantedFor = {},
): Promise<Grant> {
  const number = (count += 1);
  const now = server.clock.now();
  const grant: Grant = {
    id: `earlier-${number}`,
    name: persona,
    role,
    organisationId: organisationId ?? null,
    district: district ?? null,
    state: 'active',
    codeHash: `earlier-${number}`,
    codeUntil: now,
    accountId: await accountIdOf(server, persona),
    grantedBy: 'account:earlier-one',
    approvedBy: 'account:earlier-other',
    createdAt: now,
    endsAt: new Date(now.getTime() + 365 * 24 * 60 * 60 * 1000),
  };
  await server.app.get(Database).write((manager) => manager.insert(Grant, grant));
  return grant;
}

export interface AuditRow {
  actor: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** What was audited, in order. */
export async function audited({ app }: TestServer): Promise<AuditRow[]> {
  const rows: (Omit<AuditRow, 'detail'> & { detail: string })[] = await app
    .get(Database)
    .source.query('SELECT actor, action, subject, detail FROM audit_entries ORDER BY id');
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
}
