import { type Result } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { Alert, Button, Checkbox, Descriptions, Drawer, Flex } from 'antd';
import { useEffect, useState } from 'react';
import { client, fileAt, sentenceOf } from '../api';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';
import { inJiangmen } from '../words';
import { EndForm } from './end-form';
import { stateWords } from './publicist-words';

const { approve, refuse, phone, stampedForm } = client(publicists);
type Row = Result<typeof publicists.list>['rows'][number];

interface PublicistDrawerProps {
  row: Row;
  onDone: () => void;
  onClose: () => void;
}

/** One application with its stamped form, and the decisions about it. */
export function PublicistDrawer({ row, onDone, onClose }: PublicistDrawerProps) {
  const { id, state, formGiven, listedAs } = row;
  const params = { publicistId: id };
  const { busy, step } = useStep();
  const [number, setNumber] = useState(row.phone);
  const [same, setSame] = useState(listedAs === null);
  const take = (work: () => Promise<unknown>, done: string) =>
    void step(work, done).then((good) => good && onDone());
  const reveal = (reason: string) =>
    void step(
      () => phone({ params, body: { reason } }).then((shown) => setNumber(shown.phone)),
      '已显示，查看已记录',
    );
  return (
    <Drawer title={row.company} open onClose={onClose} size={520}>
      <Flex vertical gap="middle">
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'company', label: '申请写的单位', children: row.company },
            ...(listedAs === null ? [] : [{ key: 'listed', label: '名单里的单位', children: listedAs }]),
            { key: 'name', label: '姓名', children: row.name },
            { key: 'phone', label: '手机号', children: number },
            { key: 'code', label: '统一社会信用代码', children: row.creditCode },
            { key: 'district', label: '市（区）', children: row.district },
            { key: 'kind', label: '类型、规模', children: `${row.type}，${row.size}` },
            { key: 'at', label: '申请时间', children: inJiangmen(row.appliedAt) },
            { key: 'state', label: '状态', children: stateWords[state] },
            ...(row.reason === null ? [] : [{ key: 'reason', label: '原因', children: row.reason }]),
          ]}
        />
        {formGiven ? (
          <StampedForm publicistId={id} />
        ) : (
          <Alert type="warning" showIcon title="还没有收到盖章的推荐表，收到后才能批准。" />
        )}
        {state === 'applied' && (
          <>
            {listedAs !== null && (
              <>
                <Alert
                  type="warning"
                  showIcon
                  title={`这个信用代码在名单里是「${listedAs}」，申请写的是「${row.company}」。请核对推荐表上的章；不是同一单位的，请退回并说明原因。`}
                />
                <Checkbox checked={same} onChange={({ target }) => setSame(target.checked)}>
                  已核对，与「{listedAs}」是同一单位
                </Checkbox>
              </>
            )}
            <Button
              type="primary"
              disabled={!formGiven || !same}
              loading={busy}
              onClick={() =>
                take(() => approve({ params, body: listedAs === null ? {} : { listedAs } }), '已批准')
              }
            >
              批准
            </Button>
            <ReasonForm
              label="退回的原因（申请人会看到）"
              submit="退回"
              least={2}
              most={100}
              danger
              busy={busy}
              onSubmit={(reason) => take(() => refuse({ params, body: { reason } }), '已退回')}
            />
          </>
        )}
        {state === 'active' && <EndForm row={row} onDone={onDone} />}
        {number !== '' && number.includes('*') && (
          <ReasonForm
            label="查看完整手机号的原因（会记录）"
            submit="查看手机号"
            least={2}
            most={100}
            busy={busy}
            onSubmit={reveal}
          />
        )}
      </Flex>
    </Drawer>
  );
}

/** The form as it was sent: a picture is shown, a PDF is opened. */
function StampedForm({ publicistId }: { publicistId: string }) {
  const [file, setFile] = useState<{ address: string; type: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let address: string | null = null;
    fileAt(stampedForm({ params: { publicistId } })).then(
      (blob) => {
        address = URL.createObjectURL(blob);
        setFile({ address, type: blob.type });
      },
      (error: unknown) => setFailure(sentenceOf(error)),
    );
    return () => {
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [publicistId]);
  if (failure !== null) return <Alert role="alert" type="error" showIcon title={failure} />;
  if (!file) return null;
  return file.type === 'application/pdf' ? (
    <a href={file.address} download="推荐表.pdf">
      打开盖章的推荐表（PDF）
    </a>
  ) : (
    <img src={file.address} alt="盖章的推荐表" style={{ maxWidth: '100%' }} />
  );
}
