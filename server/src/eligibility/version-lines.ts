import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type RuleSetReport } from '@titles/shared/policy/report';
import { type VersionSummary } from './rule-set-publishing.service';

/** A version and the report on it for the terminal, and what to do next. */
export function versionLines(version: VersionSummary): string {
  const { id, label, state, basedOn, report } = version;
  return [
    `${label} · ${state}`,
    `  id        ${id}`,
    `  based on  ${basedOn ?? '—'}`,
    ...people(version).map((line) => `  ${line}`),
    ...(report ? reportLines(report) : []),
    ...(state === 'draft'
      ? [`Next, by another person: npm run policy:publish -- approve ${id} --by NAME`]
      : []),
  ].join('\n');
}

/** One line a version. */
export const listLines = (versions: readonly VersionSummary[]): string =>
  versions
    .map((version) =>
      [version.id, version.state.padEnd(9), version.label.padEnd(16), ...people(version)].join('  '),
    )
    .join('\n');

function people({ author, approver, withdrawnBy, createdAt, publishedAt }: VersionSummary): string[] {
  return [
    author === null ? 'came with the service' : `drafted by ${author} on ${dayInJiangmen(createdAt)}`,
    ...(approver !== null && publishedAt !== null
      ? [`approved by ${approver} on ${dayInJiangmen(publishedAt)}`]
      : []),
    ...(withdrawnBy === null ? [] : [`withdrawn by ${withdrawnBy}`]),
  ];
}

const reportLines = (report: RuleSetReport): string[] => [
  ...caseLines(report),
  ...findingLines(report),
  ...boundaryLines(report),
  ...gainLoseLines(report),
];

function caseLines({ cases: { passed, failing } }: RuleSetReport): string[] {
  return [
    `  cases     ${passed} passed, ${failing.length} failing`,
    ...failing.map(({ person, expected, found }) => {
      if (expected === null) return `    ${person}: ${found}`;
      const { series, title_level, route, eligible, from } = expected;
      const wanted = from === undefined ? String(eligible) : `${eligible} from ${from}`;
      return `    ${person}: ${series} ${title_level} ${route}: expected ${wanted} — ${found}`;
    }),
  ];
}

const findingLines = ({ findings }: RuleSetReport): string[] => [
  `  findings  ${findings.length}`,
  ...findings.map((finding) => `    ${finding}`),
];

function boundaryLines({ boundaries: { tried, disagreeing, added, gone } }: RuleSetReport): string[] {
  const line =
    (change: string) =>
    ({ ruleId, fact, months, answers }: (typeof added)[number]) =>
      `    ${change}  ${ruleId}: ${fact} ${months} months: ${answers.join(', ')}`;
  return [
    `  turns     ${tried} cases one month before, then and after; ${disagreeing.length} disagree`,
    ...added.map(line('new ')),
    ...gone.map(line('gone')),
  ];
}

function gainLoseLines({ gainLose: { people, reviewYear, gain, lose, ways } }: RuleSetReport): string[] {
  return [
    `  register  of ${people} made-up people, review year ${reviewYear}: ${gain} gain, ${lose} lose`,
    ...ways.map(
      (way) =>
        `    ${way.series ?? '—'} ${way.level} ${way.route}: ${way.before} → ${way.after} (+${way.gain} −${way.lose})`,
    ),
  ];
}
