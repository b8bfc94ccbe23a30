/** Codes after which the same transaction may succeed when it is tried again. */
const transient = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);
const duplicate = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** The driver's code of a failed query, else an empty string. */
function databaseCode(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
}

/** Whether the transaction lost against another one and may be tried again. */
export const isTransient = (error: unknown): boolean => transient.has(databaseCode(error));

/** Whether a unique key refused the row. */
export const isDuplicate = (error: unknown): boolean => duplicate.has(databaseCode(error));
