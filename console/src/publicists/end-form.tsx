import { type Result } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { Flex, Form, Select, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { client } from '../api';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';

const { end, list } = client(publicists);
type Row = Result<typeof publicists.list>['rows'][number];

const handedOver = '还没开始的单位名额、候补和上门培训转给';
/** What becomes of what is held for the company. */
const alone =
  '本单位没有别的宣传员：单位名额留在本人名下，上门培训照常进行，可在「上门培训」里取消。有同事担任宣传员后，再转给同事。';
const toChosen = `${handedOver}这位同事，分享过的以后也计给这位同事。`;
const toLongest = `${handedOver}担任最久的同事，分享过的以后不再计入。`;

/** Ends the work of somebody who left, and hands it over to a colleague where there is one. */
export function EndForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const { id, creditCode } = row;
  const { busy, step } = useStep();
  const [colleagues, setColleagues] = useState<readonly Row[] | null>(null);
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
      {colleagues !== null && colleagues.length > 0 && (
        <Form layout="vertical" component={false}>
          <Form.Item label="交接给" htmlFor="successor" extra={successorId === null ? toLongest : toChosen}>
            <Select
              id="successor"
              allowClear
              placeholder="不指定"
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
      {colleagues?.length === 0 && <Typography.Paragraph>{alone}</Typography.Paragraph>}
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
