import { onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { Button, Flex, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';
import { GrowingText } from '../ui/growing-text';
import { canCancel, canNote, type Request } from './request-words';

const { attendance, cancel } = client(onsiteDesk);

interface StepsProps {
  request: Request;
  again: () => void;
}

/** What staff do in the place of a company: note who came, or call the session off. */
export function RequestSteps({ request, again }: StepsProps) {
  const [doing, setDoing] = useState<'note' | 'cancel' | null>(null);
  const now = new Date();
  const which = `${request.organisation} ${request.topic}`;
  const form = {
    request,
    onClose: () => setDoing(null),
    onDone: () => {
      setDoing(null);
      again();
    },
  };
  const note =
    request.state === 'held' ? '改到场人数' : request.state === 'not-held' ? '改为已举办' : '登记到场';
  return (
    <Flex gap="small">
      {canNote(request, now) && (
        <Button size="small" aria-label={`${note} ${which}`} onClick={() => setDoing('note')}>
          {note}
        </Button>
      )}
      {canCancel(request, now) && (
        <Button
          size="small"
          autoInsertSpace={false}
          aria-label={`取消 ${which}`}
          onClick={() => setDoing('cancel')}
        >
          取消
        </Button>
      )}
      {doing === 'note' && <NoteForm {...form} />}
      {doing === 'cancel' && <CancelForm {...form} />}
    </Flex>
  );
}

interface FormProps {
  request: Request;
  onDone: () => void;
  onClose: () => void;
}

function NoteForm({ request, ...form }: FormProps) {
  return (
    <DrawerForm<{ held: boolean; people?: number }>
      {...form}
      title={request.topic}
      okText="登记"
      note="请先向单位或讲师问清楚。登记为已举办，讲师就能下载授课证明，证明上写明由人社部门登记。"
      initial={{ held: true, ...(request.state === 'held' && { people: request.peopleCame ?? 0 }) }}
      send={({ held, people = 0 }) =>
        attendance({ params: { requestId: request.id }, body: { held, people: held ? people : 0 } })
      }
    >
      <Form.Item name="held" label="办了没有">
        <Select
          disabled={request.state !== 'confirmed'}
          options={[
            { value: true, label: '已举办' },
            { value: false, label: '没有举办' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['held']}>
        {({ getFieldValue }) =>
          getFieldValue('held') === true && (
            <Form.Item name="people" label="到场人数" rules={[{ required: true, message: '请填写到场人数' }]}>
              <InputNumber min={0} max={5000} precision={0} />
            </Form.Item>
          )
        }
      </Form.Item>
    </DrawerForm>
  );
}

const CancelForm = ({ request, ...form }: FormProps) => (
  <DrawerForm<{ reason: string }>
    {...form}
    title={`取消：${request.topic}`}
    okText="取消并通知"
    danger
    note="单位会收到通知，请过的讲师也会；留着的时间放开。"
    send={(body) => cancel({ params: { requestId: request.id }, body })}
  >
    <Form.Item
      name="reason"
      label="原因（留在操作记录里）"
      rules={[{ required: true, whitespace: true, message: '请填写原因' }]}
    >
      <GrowingText maxLength={200} showCount />
    </Form.Item>
  </DrawerForm>
);
