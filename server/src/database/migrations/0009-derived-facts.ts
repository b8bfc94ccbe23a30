import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** A day as 20261231 and the latest that it can be; NULL is unknown. */
const days = [
  'work_since',
  'degree_high_school_since',
  'degree_secondary_since',
  'degree_college_since',
  'degree_bachelor_since',
  'degree_second_bachelor_since',
  'degree_master_since',
  'degree_doctor_since',
  'graduate_secondary_since',
  'graduate_college_since',
  'graduate_bachelor_since',
  'graduate_second_bachelor_since',
  'graduate_master_since',
  'graduate_doctor_since',
  'title_technician_since',
  'title_assistant_since',
  'title_intermediate_since',
  'title_associate_senior_since',
  'skill_senior_worker_since',
  'skill_technician_since',
  'skill_senior_technician_since',
];
/** The place of a value among those the fact can have; NULL is unknown. */
const codes = [
  'title_any',
  'title_technician_held',
  'title_assistant_held',
  'title_intermediate_held',
  'title_associate_senior_held',
  'title_senior_held',
  'title_other_province',
  'education_other_field',
  'award_any',
  'patent_any',
  'standard_any',
  'rural_level',
  'rural_of_jiangmen',
  'epidemic_medical',
  'epidemic_award',
  'epidemic_recognised',
  'flag_city_doctor',
  'flag_postdoc',
  'flag_entrepreneur',
  'flag_provincial_lab',
  'region',
  'works_in_jiangmen',
  'employer_type',
  'employer_district',
  'employer_changed',
  'barred',
];

/** What conditions are asked about, one row a person and series. */
export class DerivedFacts1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact } = dialect(runner);
    const fact = (name: string, type: string) => ({ name, type, isNullable: true });
    await runner.createTable(
      new Table({
        name: 'derived_facts',
        columns: [
          { name: 'person_id', ...exact(64), isPrimary: true },
          { name: 'series', ...exact(40), isPrimary: true },
          { name: 'deriver', type: 'integer' },
          ...days.flatMap((day) => [fact(day, 'integer'), fact(`${day}_by`, 'integer')]),
          ...codes.map((code) => fact(code, 'smallint')),
        ],
        indices: [{ name: 'ix_derived_facts_deriver', columnNames: ['deriver'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('derived_facts');
  }
}
