import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@titles/shared/contract/search';
import { type EntityManager, In } from 'typeorm';
import type * as z from 'zod/mini';
import { Database } from '../database/database';
import { entryKey, type SearchEntry, type SearchKind } from './entry';
import { gramsOf, neededGrams, wordsOf } from './grams';
import { ranked } from './ranking';
import { SearchEntryRow } from './search-entry.entity';
import { SearchGramRow } from './search-gram.entity';
import { snippet } from './snippet';

export type { SearchEntry };

const most = 30;
/** Candidates that are read and checked, those with more of the query in the title first. */
const candidates = 500;
const rowsEach = 1000;

@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** Puts entries into the index, or in the place of the older ones of the same key; in the write of their content. */
  async index(manager: EntityManager, entries: readonly SearchEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({
      ...entry,
      entry: entryKey(entry.kind, entry.documentId, entry.id),
    }));
    await this.removeKeys(
      manager,
      rows.map((row) => row.entry),
    );
    const grams = rows.flatMap((row) => {
      const inTitle = gramsOf(row.title);
      const all = new Set([...inTitle, ...gramsOf(row.text)]);
      return [...all].map((gram) => ({ gram, entry: row.entry, inTitle: inTitle.has(gram) ? 1 : 0 }));
    });
    for (const some of slices(rows, rowsEach)) await manager.insert(SearchEntryRow, some);
    for (const some of slices(grams, rowsEach)) await insertGrams(manager, some);
  }

  /** Takes entries out of the index; `documentId` for clauses. */
  async remove(
    manager: EntityManager,
    kind: SearchKind,
    ids: readonly string[],
    documentId: string | null = null,
  ): Promise<void> {
    await this.removeKeys(
      manager,
      ids.map((id) => entryKey(kind, documentId, id)),
    );
  }

  /** Takes all clauses of a document out of the index. */
  async removeDocument(manager: EntityManager, documentId: string): Promise<void> {
    const rows = await manager.find(SearchEntryRow, { select: { entry: true }, where: { documentId } });
    await this.removeKeys(
      manager,
      rows.map((row) => row.entry),
    );
  }

  /** Those of the clauses that are in the index. */
  async clausesAmong<C extends { documentId: string; clauseId: string }>(
    manager: EntityManager,
    clauses: readonly C[],
  ): Promise<C[]> {
    const keyOf = ({ documentId, clauseId }: C) => entryKey('clause', documentId, clauseId);
    if (clauses.length === 0) return [];
    const rows = await manager.find(SearchEntryRow, {
      select: { entry: true },
      where: { entry: In(clauses.map(keyOf)) },
    });
    const found = new Set(rows.map(({ entry }) => entry));
    return clauses.filter((clause) => found.has(keyOf(clause)));
  }

  /** What holds every word of the query, best first; of one kind when it is given. */
  async find(query: string, kind?: SearchKind): Promise<z.output<typeof SearchHit>[]> {
    const words = wordsOf(query);
    const grams = neededGrams(words);
    if (grams.length === 0) return [];
    const found = await this.database.source
      .createQueryBuilder(SearchGramRow, 'gram')
      .select('gram.entry', 'entry')
      .where('gram.gram IN (:...grams)', { grams })
      .andWhere('gram.entry LIKE :prefix', { prefix: kind ? entryKey(kind, null, '%') : '%' })
      .groupBy('gram.entry')
      .having('COUNT(*) = :count', { count: grams.length })
      .orderBy('SUM(gram.in_title)', 'DESC')
      .addOrderBy('gram.entry')
      .limit(candidates)
      .getRawMany<{ entry: string }>();
    const texts = await this.database.source
      .getRepository(SearchEntryRow)
      .find({ where: { entry: In(found.map((row) => row.entry)) }, order: { entry: 'ASC' } });
    return ranked(texts, words)
      .slice(0, most)
      .map(({ kind, documentId, id, title, place, text }) => ({
        kind,
        documentId,
        id,
        title,
        place,
        snippet: snippet(text, words),
      }));
  }

  private async removeKeys(manager: EntityManager, keys: readonly string[]): Promise<void> {
    for (const some of slices(keys, rowsEach)) {
      await manager.delete(SearchGramRow, { entry: In(some) });
      await manager.delete(SearchEntryRow, { entry: In(some) });
    }
  }
}

/** Plain SQL, since a document has a hundred thousand grams and the query builder takes twice the time. */
const insertGrams = async (
  manager: EntityManager,
  grams: readonly { gram: string; entry: string; inTitle: number }[],
): Promise<void> => {
  const places = grams.map(() => '(?, ?, ?)').join(', ');
  await manager.query(
    `INSERT INTO search_grams (gram, entry, in_title) VALUES ${places}`,
    grams.flatMap(({ gram, entry, inTitle }) => [gram, entry, inTitle]),
  );
};

function* slices<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
