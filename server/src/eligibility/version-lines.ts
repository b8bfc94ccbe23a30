import { dayInShanghai } from '../clock';
import { type RuleSetReport } from './report';
import { type VersionSummary } from './rule-set-publishing.service';

/** A version and the report on it for the terminal, and what to do next. */
export function versionLines(version: VersionSummary): string {
  const { id, label, state, basedOn, report } = version;
  return [
    `${label} · ${state}`,
    `  id        ${id}`,
    `  based on  ${basedOn ?? '—'}`,
    ...people(version).map((line) => `  ${line}`),
    ...(report ? caseLines(report) : []),
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
    author === null ? 'came with the service' : `drafted by ${author} on ${dayInShanghai(createdAt)}`,
    ...(approver !== null && publishedAt !== null
      ? [`approved by ${approver} on ${dayInShanghai(publishedAt)}`]
      : []),
    ...(withdrawnBy === null ? [] : [`withdrawn by ${withdrawnBy}`]),
  ];
}

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
