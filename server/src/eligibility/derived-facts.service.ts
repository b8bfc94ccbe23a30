import { Injectable } from '@nestjs/common';
import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { DERIVER, deriveFacts } from '@titles/shared/eligibility/derive';
import { type Question } from '@titles/shared/eligibility/facts';
import { type RuleBook } from '@titles/shared/eligibility/rule-book';
import { factColumns, rowOf, where } from '@titles/shared/eligibility/sql';
import { type Cond, type Series } from '@titles/shared/eligibility/types';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database';

/** A person of a register; the series are those that the person may be asked about (`null`: the subsidy). */
export interface RegisteredPerson {
  personId: string;
  record: PersonRecord;
  series: readonly (Series | null)[];
  /** Questions that nobody has answered yet. */
  unanswered?: readonly Question[];
}

/** Whom a condition is asked about, and as of which review year. */
export interface Audience {
  cond: Cond;
  book: RuleBook;
  series: Series | null;
  reviewYear: number;
  /** Known to meet it, or not known not to. */
  plane: 'certain' | 'possible';
}

const columns = ['person_id', 'series', 'deriver', ...factColumns];
/** So many rows an INSERT: SQLite takes 32,766 parameters. */
const ROWS = Math.floor(32_000 / columns.length);

const inSeries = (series: Series | null): string => series ?? '';

/** The facts of everyone in a register, derived on each write, so that a condition is one query. */
@Injectable()
export class DerivedFacts {
  constructor(private readonly database: Database) {}

  /** Puts these people's facts in the place of what was there, in the caller's transaction. */
  async replace(manager: EntityManager, people: readonly RegisteredPerson[]): Promise<void> {
    const rows = people.flatMap(({ personId, record, series, unanswered = [] }) =>
      series.map((each) => [
        personId,
        inSeries(each),
        DERIVER,
        ...rowOf(deriveFacts(record, each, unanswered)),
      ]),
    );
    for (let at = 0; at < people.length; at += ROWS)
      await manager
        .createQueryBuilder()
        .delete()
        .from('derived_facts')
        .where({ person_id: In(people.slice(at, at + ROWS).map(({ personId }) => personId)) })
        .execute();
    const places = `(${columns.map(() => '?').join(', ')})`;
    for (let at = 0; at < rows.length; at += ROWS) {
      const some = rows.slice(at, at + ROWS);
      await manager.query(
        `INSERT INTO derived_facts (${columns.join(', ')}) VALUES ${some.map(() => places).join(', ')}`,
        some.flat(),
      );
    }
  }

  /** The ids of an audience, in their order. */
  async idsOf(audience: Audience): Promise<string[]> {
    const { text, parameters } = matching(audience);
    const rows: { id: string }[] = await this.database.source.query(
      `SELECT person_id AS id FROM derived_facts WHERE ${text} ORDER BY person_id`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** How many an audience has. */
  async count(audience: Audience): Promise<number> {
    const { text, parameters } = matching(audience);
    const [row]: { people: number | string }[] = await this.database.source.query(
      `SELECT COUNT(*) AS people FROM derived_facts WHERE ${text}`,
      parameters,
    );
    return Number(row?.people);
  }

  /** The ids of people whose facts an older release derived; they have to be replaced. */
  async outdated(most: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.source.query(
      `SELECT DISTINCT person_id AS id FROM derived_facts WHERE deriver < ? ORDER BY person_id LIMIT ${most}`,
      [DERIVER],
    );
    return rows.map(({ id }) => id);
  }
}

function matching({ cond, book, series, reviewYear, plane }: Audience) {
  const { text, parameters } = where(cond, book, reviewYear, plane);
  return { text: `series = ? AND (${text})`, parameters: [inSeries(series), ...parameters] };
}
