import { type DataSource } from 'typeorm';

/** Endings of a SELECT in a transaction; empty on SQLite, where a transaction has the database for itself. */
export interface RowLocks {
  /** Locks the rows, after whoever has them. */
  wait: string;
  /** Locks the rows that nobody has, and passes over the others. */
  skip: string;
  /** Behind a table's name: reads it through this index alone, so that no row is locked that is not wanted. */
  through: (index: string) => string;
}

export const rowLocksOf = ({ options }: DataSource): RowLocks =>
  options.type === 'mysql'
    ? { wait: ' FOR UPDATE', skip: ' FOR UPDATE SKIP LOCKED', through: (index) => ` FORCE INDEX (${index})` }
    : { wait: '', skip: '', through: () => '' };
