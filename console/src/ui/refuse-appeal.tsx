import { Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { ReasonForm } from './reason-form';

/** What somebody who did not come says, and why they were not excused. */
export const appealInWords = (of: { appeal: string | null; refusedBecause: string | null }): string | null =>
  of.refusedBecause === null ? of.appeal : `${of.appeal ?? ''}（答复：${of.refusedBecause}）`;

interface RefuseAppealProps {
  /** Whose appeal it is, or of what. */
  which: string;
  appeal: string;
  busy: boolean;
  onRefuse: (reason: string) => void;
}

/** Refuses the appeal of somebody who did not come, for a reason. */
export function RefuseAppeal({ which, appeal, busy, onRefuse }: RefuseAppealProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`不予谅解 ${which}`} onClick={() => setOpen(true)}>
        不予谅解
      </Button>
      <Modal title={`不谅解${which}这次没来？`} open={open} footer={null} onCancel={() => setOpen(false)}>
        <Typography.Paragraph>{appeal}</Typography.Paragraph>
        <ReasonForm
          label="原因（对方会看到，可以再次申诉）"
          submit="不予谅解"
          least={2}
          most={200}
          busy={busy}
          onSubmit={(reason) => {
            setOpen(false);
            onRefuse(reason);
          }}
        />
      </Modal>
    </>
  );
}
