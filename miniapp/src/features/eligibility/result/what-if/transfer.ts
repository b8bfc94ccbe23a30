import type { PersonRecord } from '@titles/shared/contract/eligibility';
import type { Question } from '@titles/shared/eligibility/facts';

type Employer = NonNullable<PersonRecord['employer']>;

/** A move to another kind of employer, to another district, or into another series, by the value of the option. */
interface Transfer {
  employer?: string;
  district?: string;
  series?: string;
  /** Whether the schooling fits the new series; absent: not known. */
  fits?: string;
}
interface Known {
  record: PersonRecord;
  unanswered: readonly Question[];
}

/** Civil servants work in these; who leaves them is a civil servant no longer. */
const ofCivilService: readonly string[] = ['机关', '事业单位'];

const toEmployer = (record: PersonRecord, { employer, district }: Transfer): PersonRecord => {
  const { employer: now = {}, employer_history: history, barred, works_in_jiangmen: here } = record;
  const type = employer as Employer['type'];
  return {
    ...record,
    employer: {
      ...now,
      ...(type && { type }),
      ...(district && { district: district as Employer['district'] }),
    },
    ...(type && history && { employer_history: [...history, { type: now.type }, { type }] }),
    ...(type && barred === 'civil_servant' && !ofCivilService.includes(type) && { barred: 'none' }),
    ...(district && here !== undefined && { works_in_jiangmen: true }),
  };
};

/** In a new series work begins anew, and whether the schooling fits is a question of its own. */
const toSeries = (record: PersonRecord, { series, fits }: Transfer, by: number): PersonRecord =>
  series === undefined
    ? record
    : {
        ...record,
        target_series: series as PersonRecord['target_series'],
        work_start_in_field: `${by}-12-31`,
        education: record.education?.map((diploma) => ({
          ...diploma,
          field_matches_job: fits === undefined ? undefined : fits === 'yes',
        })),
      };

/** What is known of a person once a transfer is made by the end of a year. */
export const afterTransfer = ({ record, unanswered }: Known, transfer: Transfer, by: number): Known => ({
  record: toSeries(toEmployer(record, transfer), transfer, by),
  unanswered: unanswered.filter(
    (entry) => entry !== 'employer' || (transfer.employer === undefined && transfer.district === undefined),
  ),
});
