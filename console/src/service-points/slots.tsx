import { type Result } from '@titles/shared/contract/endpoint';
import { type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Alert, Flex, Segmented, Table } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { useRemote } from '../use-remote';
import { purposeWords } from './visit-words';

const { slots } = client(servicePoints);
const load = ({ point, purpose }: { point: string; purpose: Purpose }) =>
  slots({ params: { servicePointId: point }, query: { purpose } });
type Day = Result<typeof servicePoints.slots>['days'][number];

/** What people can book now, day by day, as their phones show it. */
export function Slots({ point }: { point: string }) {
  const [purpose, setPurpose] = useState<Purpose>('consultation');
  const remote = useRemote(load, { point, purpose });
  return (
    <Flex vertical gap="middle" align="start">
      <Segmented<Purpose>
        aria-label="事项"
        value={purpose}
        onChange={setPurpose}
        options={(['consultation', 'receipt'] as const).map((value) => ({
          value,
          label: purposeWords[value],
        }))}
      />
      <Loaded remote={remote}>
        {({ days, holidaysUnknownFrom }) => (
          <>
            {holidaysUnknownFrom !== null && (
              <Alert
                type="info"
                showIcon
                title={`${holidaysUnknownFrom} 起的放假安排还没有公布，公布后请再核对。`}
              />
            )}
            <Table<Day>
              size="small"
              rowKey="day"
              pagination={false}
              style={{ width: '100%' }}
              dataSource={days}
              columns={[
                {
                  key: 'day',
                  title: '日期',
                  width: 130,
                  render: (_, { day }) => <Whole>{monthDayWithWeekday(day)}</Whole>,
                },
                {
                  key: 'times',
                  title: '时段（空着的窗口数）',
                  render: (_, { closedBecause, slots: times }) =>
                    closedBecause ?? (
                      <Flex wrap gap="small">
                        {times.map(({ startsAt, free }) => (
                          <Whole key={startsAt}>{`${clockInJiangmen(new Date(startsAt))}（${free}）`}</Whole>
                        ))}
                      </Flex>
                    ),
                },
                { key: 'free', title: '还能约', width: 90, render: (_, { free }) => free },
                { key: 'waiting', title: '候补', width: 70, render: (_, { waiting }) => waiting },
              ]}
            />
          </>
        )}
      </Loaded>
    </Flex>
  );
}

const Whole = ({ children }: { children: string }) => (
  <span style={{ whiteSpace: 'nowrap' }}>{children}</span>
);
