import { type RuleSetReport } from '@titles/shared/policy/report';
import { Alert, Flex, Statistic, Table, Typography } from 'antd';
import { type ReactNode } from 'react';
import { monthsInWords, routeWords } from './rule-words';

/** What staff read before they approve: cases, findings, where answers turn, who gains and who loses. */
export function ReportView({ report }: { report: RuleSetReport }) {
  const { cases, findings, boundaries, gainLose } = report;
  return (
    <Flex vertical gap="large">
      <Flex gap="large" wrap>
        <Statistic title="用例相合" value={cases.passed} />
        <Statistic title="用例不合" value={cases.failing.length} />
        <Statistic title="检查提示" value={findings.length} />
        <Statistic title={`虚拟人群${gainLose.people}人里得`} value={gainLose.gain} />
        <Statistic title="失" value={gainLose.lose} />
      </Flex>
      <Part title="谁得谁失">
        <Alert
          type="info"
          showIcon
          title={`按${gainLose.reviewYear}评审年度，用虚拟人群比较，不是真实人数。`}
        />
        <Table
          size="small"
          rowKey={({ series, level, route }) => `${series} ${level} ${route}`}
          pagination={false}
          locale={{ emptyText: '没有人因此得或失' }}
          dataSource={[...gainLose.ways]}
          columns={[
            { title: '系列', render: (_, { series }) => series ?? '—' },
            { title: '层级', dataIndex: 'level' },
            { title: '途径', render: (_, { route }) => routeWords[route] },
            { title: '原来', dataIndex: 'before' },
            { title: '现在', dataIndex: 'after' },
            { title: '得', render: (_, { gain }) => (gain > 0 ? `＋${gain}` : '0') },
            { title: '失', render: (_, { lose }) => (lose > 0 ? `－${lose}` : '0') },
          ]}
        />
      </Part>
      <Part title="不合的用例">
        <Table
          size="small"
          rowKey={(row) => JSON.stringify(row)}
          pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
          locale={{ emptyText: '用例都相合' }}
          dataSource={[...cases.failing]}
          columns={[
            { title: '人', dataIndex: 'person' },
            {
              title: '应当',
              render: (_, { expected }) =>
                expected === null
                  ? '—'
                  : `${expected.series} ${expected.title_level} ${routeWords[expected.route]}：${eligibleInWords(expected.eligible)}${expected.from === undefined ? '' : `，${expected.from}年度起`}`,
            },
            { title: '得到', render: (_, { found }) => foundInWords(found) },
          ]}
        />
      </Part>
      <Part title="检查提示">
        {findings.length === 0 ? (
          <p>没有提示。</p>
        ) : (
          <ul>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part title="分界点">
        <p>
          每个年限前一个月、当月、后一个月各试一次，共{boundaries.tried}次；
          {boundaries.disagreeing.length === 0
            ? '两种算法都一致。'
            : `${boundaries.disagreeing.length}处两种算法不一致，请先查明。`}
        </p>
        <Table
          size="small"
          rowKey={({ ruleId, fact, months, change }) => `${change} ${ruleId} ${fact} ${months}`}
          pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
          locale={{ emptyText: '分界点没有变化' }}
          dataSource={[
            ...boundaries.added.map((each) => ({ ...each, change: '新的分界' })),
            ...boundaries.gone.map((each) => ({ ...each, change: '不再是分界' })),
          ]}
          columns={[
            { title: '变化', dataIndex: 'change' },
            { title: '规则', dataIndex: 'ruleId' },
            { title: '事实', dataIndex: 'fact' },
            { title: '年限', render: (_, { months }) => monthsInWords(months) },
            {
              title: '前一个月 / 当月 / 后一个月',
              render: (_, { answers }) => answers.map(inWords).join(' / '),
            },
          ]}
        />
      </Part>
    </Flex>
  );
}

const inWords = (truth: boolean | 'unknown'): string =>
  truth === 'unknown' ? '不清楚' : truth ? '符合' : '不符合';

const eligibleInWords = (eligible: boolean | 'ask_bureau' | 'unknown'): string =>
  typeof eligible === 'boolean' ? (eligible ? '可以申报' : '不可以') : (verdictWords[eligible] ?? eligible);

const verdictWords: Readonly<Record<string, string>> = {
  mayApply: '可以申报',
  notYet: '暂未达到',
  askBureau: '先问人社部门',
  ask_bureau: '先问人社部门',
  unknown: '还缺信息',
  no: '不适用',
};

/** What was found begins with the verdict and the year from which it holds. */
const foundInWords = (found: string): string =>
  found
    .split(' · ')
    .map((part) => verdictWords[part] ?? part.replace(/^from (\d{4})$/, '$1年度起'))
    .join(' · ');

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <Typography.Title level={2} style={{ fontSize: 16 }}>
      {title}
    </Typography.Title>
    <Flex vertical gap="small">
      {children}
    </Flex>
  </section>
);
