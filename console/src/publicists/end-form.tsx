import { type Result } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { Flex, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../api';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';

const { end, list } = client(publicists);
type Row = Result<typeof publicists.list>['rows'][number];

/** Ends the work of somebody who left, and hands over what they shared to a colleague where there is one. */
export function EndForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const { id, creditCode } = row;
  const { busy, step } = useStep();
  const [colleagues, setColleagues] = useState<readonly Row[]>([]);
  const [successorId, setSuccessor] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    list({ query: { state: 'active', creditCode, size: 100 } }).then(
      ({ rows }) => wanted && setColleagues(rows.filter((one) => one.id !== id)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [id, creditCode]);
  const go = (reason: string) =>
    void step(() => end({ params: { publicistId: id }, body: { reason, successorId } }), '已结束').then(
      (good) => good && onDone(),
    );
  return (
    <Flex vertical>
      {colleagues.length > 0 && (
        <Form layout="vertical" component={false}>
          <Form.Item label="交接给（他分享过的以后计给谁）" htmlFor="successor">
            <Select
              id="successor"
              allowClear
              placeholder="不交接"
              value={successorId}
              onChange={(chosen: string | undefined) => setSuccessor(chosen ?? null)}
              options={colleagues.map(({ id: value, name, phone }) => ({
                value,
                label: `${name} ${phone}`,
              }))}
            />
          </Form.Item>
        </Form>
      )}
      <ReasonForm
        label="不再担任的原因"
        submit="结束宣传员身份"
        least={2}
        most={100}
        danger
        busy={busy}
        onSubmit={go}
      />
    </Flex>
  );
}
