import { inForce } from '@titles/shared/eligibility/in-force';
import { type Rule, type RuleSet } from '@titles/shared/eligibility/types';
import { Button, Flex, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { citedInWords, confidenceWords, periodInWords, routeWords, whenInWords } from './rule-words';

interface RuleTableProps {
  set: RuleSet;
  reviewYear: number;
  /** Where rules may be changed. */
  onEdit?: (at: number) => void;
}

/** The rules as a decision table: who, by which way, to which title, from when, and on what ground. */
export function RuleTable({ set, reviewYear, onEdit }: RuleTableProps) {
  const [series, setSeries] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const rows = set.rules
    .map((rule, at) => ({ rule, at, when: whenInWords(set, rule.when, reviewYear) }))
    .filter(({ rule }) => series === undefined || rule.series.some((one) => one === series))
    .filter(({ rule, when }) => `${rule.title} ${routeWords[rule.route]} ${when}`.includes(words));
  const everySeries = [...new Set(set.rules.flatMap((rule) => rule.series))];
  return (
    <Flex vertical gap="small">
      <Flex gap="small" align="center" role="search" aria-label="筛选规则">
        <label htmlFor="rule-series">系列</label>
        <Select
          id="rule-series"
          allowClear
          placeholder="全部"
          style={{ width: 160 }}
          value={series ?? null}
          options={everySeries.map((value) => ({ value, label: value }))}
          onChange={(value: string | null) => setSeries(value ?? undefined)}
        />
        <label htmlFor="rule-words">规则或条件里的字</label>
        <Input
          id="rule-words"
          allowClear
          style={{ width: 200 }}
          value={words}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        <span>
          共 {rows.length} 条，条件按{reviewYear}年度写出
        </span>
      </Flex>
      <Table
        size="small"
        rowKey="at"
        pagination={{ pageSize: 20, showSizeChanger: false }}
        dataSource={rows}
        columns={[
          {
            title: '规则',
            width: 180,
            render: (_, { rule }) => (
              <>
                <strong>{rule.title}</strong>
                <div>{routeWords[rule.route]}</div>
                {!inForce(rule, reviewYear) && <Tag>本年度不适用</Tag>}
              </>
            ),
          },
          { title: '系列和层级', width: 160, render: (_, { rule }) => <Levels rule={rule} /> },
          { title: '条件', render: (_, { when }) => when },
          {
            title: '先问人社部门',
            width: 180,
            render: (_, { rule }) =>
              rule.openPoints?.map(({ text, blocks }) => (
                <div key={text}>{blocks ? `（不能直接答）${text}` : text}</div>
              )),
          },
          {
            title: '依据',
            width: 180,
            render: (_, { rule }) => (
              <>
                <div>{citedInWords(rule.cite)}</div>
                <Tag>{confidenceWords[rule.confidence]}</Tag>
                <div>
                  {periodInWords(rule)}；{rule.checkedBy} {rule.checkedOn} 核对
                </div>
              </>
            ),
          },
          ...(onEdit
            ? [
                {
                  title: '操作',
                  render: (_: unknown, { at, rule }: { at: number; rule: Rule }) => (
                    <Button size="small" aria-label={`修改 ${rule.title}`} onClick={() => onEdit(at)}>
                      修改
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Flex>
  );
}

const Levels = ({ rule }: { rule: Rule }) => (
  <>
    <div>{rule.series.join('、') || '不分系列'}</div>
    <div>{rule.levels.join('、')}</div>
  </>
);
