import { connect } from '@titles/server/database/connect';
import { Database } from '@titles/server/database/database';
import { DerivedFacts } from '@titles/server/eligibility/derived-facts.service';
import { DERIVER, deriveFacts } from '@titles/shared/eligibility/derive';
import { ruleBook } from '@titles/shared/eligibility/rule-book';
import { factColumns, rowOf, where } from '@titles/shared/eligibility/sql';
import { policyCases } from '@titles/shared/policy/cases';
import { ruleSet } from '@titles/shared/policy/rule-set';
import fc from 'fast-check';
import { type DataSource } from 'typeorm';
import { condition, partialFacts } from '../support/arbitrary-facts';
import { eachDatabase, freshDatabase } from '../support/databases';

declare const PROPERTY_RUNS: number;
jest.setTimeout(240_000 + PROPERTY_RUNS * 60);

const book = ruleBook(ruleSet);

eachDatabase((name) => {
  let source: DataSource;
  let derived: DerivedFacts;
  beforeAll(async () => {
    source = await connect(await freshDatabase(name));
    await source.runMigrations();
    derived = new DerivedFacts(new Database(source));
  });
  afterAll(() => source.destroy());
  afterEach(() => source.query('DELETE FROM derived_facts'));

  test('the table has a column for every fact', async () => {
    const runner = source.createQueryRunner();
    const table = await runner.getTable('derived_facts');
    await runner.release();
    expect(table?.columns.map((column) => column.name)).toEqual([
      'person_id',
      'series',
      'deriver',
      ...factColumns,
    ]);
  });

  test('a query finds exactly those of whom the tree is sure, or not sure of the contrary', async () => {
    const people = fc.sample(partialFacts, { numRuns: 200, seed: 9 });
    const columns = ['person_id', 'series', 'deriver', ...factColumns];
    for (const [index, facts] of people.entries())
      await source.query(
        `INSERT INTO derived_facts (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        [String(index), '', DERIVER, ...rowOf(facts)],
      );
    await fc.assert(
      fc.asyncProperty(condition, fc.integer({ min: 2021, max: 2040 }), async (cond, reviewYear) => {
        const found = async (plane: 'certain' | 'possible') => {
          const { text, parameters } = where(cond, book, reviewYear, plane);
          const rows: { id: string }[] = await source.query(
            `SELECT person_id AS id FROM derived_facts WHERE ${text}`,
            [...parameters],
          );
          return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
        };
        const truths = people.map((facts) => book.ready(cond).decide(facts, reviewYear));
        const those = (wanted: (truth: unknown) => boolean) =>
          [...truths.keys()].filter((index) => wanted(truths[index]));
        expect(await found('certain')).toEqual(those((truth) => truth === true));
        expect(await found('possible')).toEqual(those((truth) => truth !== false));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test('an audience is those whom the rules call eligible, whatever was written before', async () => {
    const series = ['工程', '农业', null] as const;
    const people = policyCases.map(({ facts }, index) => ({ personId: `p${index}`, record: facts, series }));
    const write = (some: typeof people) => source.transaction((manager) => derived.replace(manager, some));
    await write(people.map((person) => ({ ...person, record: {} })));
    await write(people);
    for (const each of series)
      for (const way of book.waysOf(each)) {
        const { cond } = book.asked(way, 2025);
        const audience = { cond, book, series: each, reviewYear: 2025, plane: 'certain' } as const;
        const expected = people
          .filter(({ record }) => book.ready(cond).decide(deriveFacts(record, each), 2025) === true)
          .map(({ personId }) => personId)
          .sort();
        expect((await derived.idsOf(audience)).sort()).toEqual(expected);
        expect(await derived.count(audience)).toBe(expected.length);
      }
  });

  test('what an older release derived is found', async () => {
    const people = ['a', 'b'].map((personId) => ({ personId, record: {}, series: ['工程', null] as const }));
    await source.transaction((manager) => derived.replace(manager, people));
    expect(await derived.outdated(10)).toEqual([]);
    await source.query(`UPDATE derived_facts SET deriver = ? WHERE person_id = 'b'`, [DERIVER - 1]);
    expect(await derived.outdated(10)).toEqual(['b']);
  });
});
