import { ruleSetPublishing, type RuleSetVersionSummary } from '@titles/shared/contract/rule-set-publishing';
import { Button } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { go, usePlace } from '../use-place';
import { inJiangmen } from '../words';
import { RuleSetDraft } from './rule-set-draft';
import { RuleSetView } from './rule-set-view';
import { stateTone, stateInWords, stateWords } from './version-words';

const { list } = client(ruleSetPublishing);

const columns: readonly ListColumn<RuleSetVersionSummary>[] = [
  { key: 'label', title: '版本', value: ({ label }) => label, sortable: true },
  {
    key: 'state',
    title: '状态',
    value: stateInWords,
    show: (row) => <StateTag tone={stateTone(row)}>{stateInWords(row)}</StateTag>,
    sortable: true,
  },
  { key: 'basedOn', title: '对照', value: ({ basedOn }) => basedOn },
  { key: 'author', title: '起草', value: ({ author }) => author ?? '随服务自带', sortable: true },
  { key: 'approver', title: '批准', value: ({ approver }) => approver, sortable: true },
  { key: 'createdAt', title: '起草时间', value: ({ createdAt }) => inJiangmen(createdAt), sortable: true },
  {
    key: 'publishedAt',
    title: '生效时间',
    value: ({ publishedAt, publishAt }) =>
      publishedAt !== null
        ? inJiangmen(publishedAt)
        : publishAt === null
          ? null
          : `定于 ${inJiangmen(publishAt)}`,
    sortable: true,
  },
  { key: 'failing', title: '不合的用例', value: ({ report }) => report?.failing ?? null, sortable: true },
  { key: 'gain', title: '得', value: ({ report }) => report?.gain ?? null, sortable: true },
  { key: 'lose', title: '失', value: ({ report }) => report?.lose ?? null, sortable: true },
];

const filters: readonly ListFilter[] = [
  { key: 'label', label: '版本', kind: 'text' },
  {
    key: 'state',
    label: '状态',
    kind: 'choice',
    options: Object.entries(stateWords).map(([value, label]) => ({ value, label })),
  },
];

/** Every version of the rules, one of them, or a draft that is being written. */
export default function RuleSetsPage() {
  const { query } = usePlace();
  if (query.draft !== undefined) return <RuleSetDraft key={query.draft} from={query.draft} />;
  return query.id === undefined ? <VersionList /> : <RuleSetView key={query.id} id={query.id} />;
}

const VersionList = () => (
  <List<RuleSetVersionSummary, object>
    title="规则版本"
    load={async ({ query }) =>
      localPage((await list()).versions, query, {
        columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
        filters: {
          label: ({ label }, wanted) => holds(label, wanted),
          state: ({ state }, wanted) => state === wanted,
        },
      })
    }
    keyOf={({ id }) => id}
    columns={columns}
    filters={filters}
    more={() => (
      <Button type="primary" onClick={() => go({ path: 'rule-sets', query: { draft: 'current' } })}>
        起草新版本
      </Button>
    )}
    actions={({ id, label }) => (
      <Button
        size="small"
        aria-label={`查看 ${label}`}
        onClick={() => go({ path: 'rule-sets', query: { id } })}
      >
        查看
      </Button>
    )}
  />
);
