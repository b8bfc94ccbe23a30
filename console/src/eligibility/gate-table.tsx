import { type RuleSet } from '@titles/shared/eligibility/types';
import { Table } from 'antd';
import { citedInWords, periodInWords, routeWords, whenInWords } from './rule-words';

/** What closes ways before any rule is asked. */
export const GateTable = ({ set, reviewYear }: { set: RuleSet; reviewYear: number }) => (
  <Table
    size="small"
    rowKey="id"
    pagination={false}
    dataSource={[...set.gates]}
    columns={[
      { title: '门槛', width: 180, render: (_, { title, note }) => [title, note].filter(Boolean).join('；') },
      { title: '条件', render: (_, { when }) => whenInWords(set, when, reviewYear) },
      {
        title: '关闭',
        render: (_, { closes }) =>
          [
            closes.series?.join('、'),
            closes.levels?.join('、'),
            closes.routes.map((route) => routeWords[route]).join('、'),
          ]
            .filter(Boolean)
            .join(' · '),
      },
      {
        title: '依据',
        width: 200,
        render: (_, gate) => `${citedInWords(gate.cite)}（${periodInWords(gate)}）`,
      },
    ]}
  />
);
