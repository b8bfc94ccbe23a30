import { type Parameter, type RuleSet } from '@titles/shared/eligibility/types';
import { InputNumber, Table } from 'antd';
import { citedInWords, confidenceWords, monthsInWords, periodInWords } from './rule-words';

interface ParameterTableProps {
  set: RuleSet;
  /** Where numbers may be changed. */
  onChange?: (parameters: Parameter[]) => void;
}

/** The numbers of months that a notice may change, each with its ground. */
export const ParameterTable = ({ set, onChange }: ParameterTableProps) => (
  <Table
    size="small"
    rowKey={({ id, from }) => `${id} ${from}`}
    pagination={false}
    dataSource={[...set.parameters]}
    columns={[
      { title: '编号', dataIndex: 'id' },
      {
        title: '月数',
        render: (_, each, at) =>
          onChange ? (
            <InputNumber
              aria-label={`${each.id} 的月数`}
              min={0}
              max={1200}
              precision={0}
              value={each.months}
              onChange={(months) =>
                months !== null &&
                onChange(set.parameters.map((other, place) => (place === at ? { ...other, months } : other)))
              }
            />
          ) : (
            each.months
          ),
      },
      { title: '即', render: (_, { months }) => monthsInWords(months) },
      { title: '适用', render: (_, each) => periodInWords(each) },
      { title: '依据', render: (_, { cite }) => citedInWords(cite) },
      { title: '可信度', render: (_, { confidence }) => confidenceWords[confidence] },
    ]}
  />
);
