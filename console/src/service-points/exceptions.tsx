import { type Result } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { dayKind } from '@titles/shared/policy/holidays';
import { Alert, Button, Flex, Form, Input, Table, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { today } from '../words';
import { affectedInWords } from './affected';
import { closedDraft, hoursInWords, hoursOf } from './hours';
import { HoursFields, HoursHead } from './hours-fields';

const { setException, removeException } = client(servicePoints);
type Whole = Result<typeof servicePoints.get>;

/** Days that differ from their weekday: closed, or with hours of their own. */
export function Exceptions({ point, again }: { point: Whole; again: () => void }) {
  const { busy, run } = useConfirmedStep(again);
  const servicePointId = point.id;
  return (
    <Flex vertical gap="middle">
      <NewException servicePointId={servicePointId} again={again} />
      <Table<Whole['exceptions'][number]>
        size="middle"
        rowKey="day"
        pagination={false}
        dataSource={point.exceptions}
        locale={{
          emptyText: <Typography.Text>没有特别的日子，按每周时间和法定节假日开放</Typography.Text>,
        }}
        columns={[
          {
            key: 'day',
            title: '日期',
            render: (_, { day }) => `${day.slice(0, 4)}年${monthDayWithWeekday(day)}`,
          },
          { key: 'hours', title: '开放', render: (_, { hours }) => hoursInWords(hours) },
          { key: 'reason', title: '原因', dataIndex: 'reason' },
          {
            key: 'actions',
            title: '操作',
            render: (_, { day }) => (
              <Button
                size="small"
                loading={busy}
                aria-label={`恢复平常 ${day}`}
                onClick={() =>
                  void run(() => removeException({ params: { servicePointId, day } }), '已恢复平常的时间')
                }
              >
                恢复平常
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  );
}

function NewException({ servicePointId, again }: { servicePointId: string; again: () => void }) {
  const { busy, run } = useConfirmedStep(again);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState(closedDraft);
  const [told, setTold] = useState<string | null>(null);
  const hours = hoursOf(draft);
  const add = () => {
    if (typeof hours === 'string') return;
    void run(async () => {
      const { affected } = await setException({ params: { servicePointId, day }, body: { hours, reason } });
      setTold(affectedInWords(affected));
      setDay('');
      setReason('');
      setDraft(closedDraft);
    }, '已保存');
  };
  return (
    <Form layout="vertical" component="div">
      <Flex gap="middle" wrap>
        <Form.Item label="日期" htmlFor="exception-day" extra={day === '' ? undefined : kindInWords(day)}>
          <Input
            id="exception-day"
            type="date"
            min={today()}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Form.Item>
        <Form.Item label="原因（预约的人会看到）" htmlFor="exception-reason">
          <Input
            id="exception-reason"
            maxLength={60}
            style={{ width: 280 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Flex>
      <Flex vertical gap="small" align="start">
        <HoursHead />
        <HoursFields of="这一天" value={draft} onChange={setDraft} />
        <span>四格都空着就是这一天不开放。</span>
        {typeof hours === 'string' && <Alert role="alert" type="error" showIcon title={hours} />}
        {told !== null && <Alert type="warning" showIcon title={told} />}
        <Button
          type="primary"
          loading={busy}
          disabled={day === '' || reason.trim() === '' || typeof hours === 'string'}
          onClick={add}
        >
          添加这一天
        </Button>
      </Flex>
    </Form>
  );
}

const kindWords = {
  workday: '工作日',
  weekend: '周末',
  holiday: '法定节假日',
  'make-up': '调休上班',
} as const;

/** What the day is in the official calendar. */
function kindInWords(day: string): string {
  const { kind, name, published } = dayKind(day);
  return `${monthDayWithWeekday(day)}，${name ?? kindWords[kind]}${published ? '' : '（当年放假安排还没有公布）'}`;
}
