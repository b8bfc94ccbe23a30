import { districts } from '@titles/shared/contract/person-values';
import { type PlannedSeason, seasonEditing } from '@titles/shared/contract/season-editing';
import { Button, Flex, Segmented, Spin } from 'antd';
import { client } from '../api';
import { List, type ListColumn } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { Failure } from '../ui/failure';
import { go, usePlace } from '../use-place';
import { useRemote } from '../use-remote';
import { inJiangmen, today } from '../words';
import { NewSeason } from './new-season';
import { QuarterCard } from './quarter-card';
import { quarterWords, standingInWords } from './season-words';
import { planFindings } from './year-checks';
import { yearDates } from './year-dates';
import './planner.css';

const { plan } = client(seasonEditing);

/** The year as a calendar of four quarters, with the dates that come back every year. */
export function Planner() {
  const { path, query } = usePlace();
  const year = /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : Number(today().slice(0, 4));
  const view = query.view === 'list' ? 'list' : 'year';
  const { value, failure, loading, again } = useRemote(plan, { query: { year } });
  const seasons = value?.seasons ?? [];
  const findings = planFindings(year, seasons, today());
  const open = (more: Record<string, string>) => go({ path, query: { year: String(year), view, ...more } });
  return (
    <Flex vertical gap="middle">
      <Flex gap="middle" align="center" wrap>
        <Flex gap="small" align="center" role="group" aria-label="年份">
          <Button aria-label="上一年" onClick={() => open({ year: String(year - 1) })}>
            ←
          </Button>
          <strong>{year}年</strong>
          <Button aria-label="下一年" onClick={() => open({ year: String(year + 1) })}>
            →
          </Button>
        </Flex>
        <Segmented
          aria-label="显示方式"
          value={view}
          onChange={(wanted) => open({ view: wanted })}
          options={[
            { value: 'year', label: '年历' },
            { value: 'list', label: '列表' },
          ]}
        />
        <NewSeason year={year} quarter={1} again={again} label="新建主题季" />
      </Flex>
      <Failure failure={failure} again={again} />
      {view === 'list' ? (
        <SeasonList year={year} />
      ) : loading && !value ? (
        <Spin />
      ) : (
        <div className="planner">
          {quarterWords.map((name, index) => (
            <QuarterCard
              key={name}
              year={year}
              quarter={index + 1}
              seasons={seasons.filter(({ content }) => content.quarter === index + 1)}
              dates={yearDates(year).filter(
                ({ day }) => Math.ceil(Number(day.slice(5, 7)) / 3) === index + 1,
              )}
              findings={findings.filter(({ quarter }) => quarter === index + 1)}
              again={again}
            />
          ))}
        </div>
      )}
    </Flex>
  );
}

const columns: readonly ListColumn<PlannedSeason>[] = [
  { key: 'theme', title: '主题', value: ({ content }) => content.theme, sortable: true },
  {
    key: 'quarter',
    title: '季度',
    value: ({ content }) => quarterWords[content.quarter - 1] ?? '',
    sortable: true,
  },
  { key: 'place', title: '范围', value: ({ content }) => content.district ?? '全市', sortable: true },
  { key: 'state', title: '状态', value: standingInWords, sortable: true },
  { key: 'items', title: '内容', value: ({ content }) => content.items.length, sortable: true },
  {
    key: 'publishedAt',
    title: '发布时间',
    value: ({ publishedAt }) => (publishedAt === null ? null : inJiangmen(publishedAt)),
    sortable: true,
  },
];

function SeasonList({ year }: { year: number }) {
  return (
    <List<PlannedSeason, object>
      title={`${year}年主题季`}
      kept={['year', 'view']}
      load={async ({ query }) =>
        localPage((await plan({ query: { year } })).seasons, query, {
          columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
          filters: {
            theme: ({ content }, wanted) => holds(content.theme, wanted),
            district: ({ content }, wanted) => (content.district ?? '全市') === wanted,
          },
        })
      }
      keyOf={({ id }) => id}
      columns={columns}
      filters={[
        { key: 'theme', label: '主题', kind: 'text' },
        {
          key: 'district',
          label: '范围',
          kind: 'choice',
          options: ['全市', ...districts].map((value) => ({ value, label: value })),
        },
      ]}
      actions={({ id, mayEdit, content }) =>
        mayEdit && (
          <Button
            size="small"
            aria-label={`编辑 ${content.theme}`}
            onClick={() => go({ path: 'seasons', query: { id } })}
          >
            编辑
          </Button>
        )
      }
    />
  );
}
