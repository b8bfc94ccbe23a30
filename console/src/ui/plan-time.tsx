import { Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import { instantOf } from './instants';

interface PlanTimeProps {
  title: string;
  okText: string;
  label: string;
  note: string;
  /** What the field holds first: `2027-01-01T08:00`. */
  first: string;
  busy: boolean;
  onPlan: (instant: string) => void;
  onClose: () => void;
}

/** Asks for the time, as clocks in Jiangmen show it, at which something shall happen. */
export function PlanTime({ title, okText, label, note, first, busy, onPlan, onClose }: PlanTimeProps) {
  const [field, setField] = useState(first);
  return (
    <Modal
      open
      title={title}
      okText={okText}
      confirmLoading={busy}
      okButtonProps={{ disabled: field === '' }}
      onOk={() => onPlan(instantOf(field))}
      onCancel={onClose}
    >
      <Flex vertical gap="small">
        <label htmlFor="plan-time">{label}（江门时间）</label>
        <Input
          id="plan-time"
          type="datetime-local"
          value={field}
          onChange={({ target }) => setField(target.value)}
        />
        <span>{note}</span>
      </Flex>
    </Modal>
  );
}
