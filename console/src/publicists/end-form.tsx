import { publicists } from '@titles/shared/contract/publicists';
import { Flex, Form, Select, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';
import { useRemote } from '../use-remote';

const { colleagues, end } = client(publicists);

const handedOver = '还没开始的单位名额、候补和上门培训转给';
/** What becomes of what is held for the company. */
const alone =
  '本单位没有别的宣传员：单位名额留在本人名下，上门培训照常进行，可在「上门培训」里取消。有同事担任宣传员后，再转给同事。';
const toChosen = `${handedOver}这位同事，分享过的以后也计给这位同事。`;
const toLongest = `${handedOver}担任最久的同事，分享过的不再计入；本人以后重新申请了，到时接着计。`;

/** Ends the work of somebody who left, once it is known to which colleagues it can be handed over. */
export function EndForm({ row: { id }, onDone }: { row: { id: string }; onDone: () => void }) {
  const params = { publicistId: id };
  const { busy, step } = useStep();
  const remote = useRemote(colleagues, { params });
  const [successorId, setSuccessor] = useState<string | null>(null);
  const go = (reason: string) =>
    void step(() => end({ params, body: { reason, successorId } }), '已结束').then(
      (good) => good && onDone(),
    );
  return (
    <Loaded remote={remote}>
      {(found) => (
        <Flex vertical>
          {found.colleagues.length > 0 ? (
            <Form layout="vertical" component={false}>
              <Form.Item
                label="交接给"
                htmlFor="successor"
                extra={successorId === null ? toLongest : toChosen}
              >
                <Select
                  id="successor"
                  allowClear
                  placeholder="不指定"
                  value={successorId}
                  onChange={(chosen: string | undefined) => setSuccessor(chosen ?? null)}
                  options={found.colleagues.map(({ id: value, name, phone }) => ({
                    value,
                    label: `${name} ${phone}`,
                  }))}
                />
              </Form.Item>
            </Form>
          ) : (
            <Typography.Paragraph>{alone}</Typography.Paragraph>
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
      )}
    </Loaded>
  );
}
