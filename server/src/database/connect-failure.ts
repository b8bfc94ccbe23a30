import { ConfigError, type DatabaseConfig } from '../config';

const NO_SERVER = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH']);
const NOT_ADMITTED = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR']);

/** Says in one sentence why the database cannot be used, without its password; other errors stay as they are. */
export function connectFailure(config: DatabaseConfig, error: unknown): unknown {
  const { code = '' } = (error ?? {}) as { code?: string };
  const reason = config.kind === 'mysql' ? ofServer(new URL(config.url), code) : ofFile(config.file, code);
  return reason ? new ConfigError(reason) : error;
}

function ofServer({ host, username, pathname }: URL, code: string): string | undefined {
  const name = pathname.slice(1);
  if (NO_SERVER.has(code)) return `No database answers at ${host} (${code}); check DATABASE_URL.`;
  if (NOT_ADMITTED.has(code))
    return `The database at ${host} refuses the user "${username}" or its password for "${name}"; check DATABASE_URL.`;
  if (code === 'ER_BAD_DB_ERROR')
    return `The database at ${host} has no schema "${name}"; create it with CHARACTER SET utf8mb4.`;
  return undefined;
}

function ofFile(file: string, code: string): string | undefined {
  if (code === 'SQLITE_NOTADB') return `${file} is not a database; move it away or choose another DATA_DIR.`;
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code))
    return `The data folder for ${file} cannot be written (${code}); choose another with DATA_DIR.`;
  return undefined;
}
