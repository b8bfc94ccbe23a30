import { Modal } from 'antd';
import { useEffect } from 'react';
import { useIdle } from './use-idle';

/** Warns before the session ends for want of work, and ends it. */
export function IdleWarning({ onOver }: { onOver: () => void }) {
  const { idle, stay } = useIdle();
  const over = idle.phase === 'over';
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  return (
    <Modal
      open={idle.phase === 'warned'}
      title="您还在吗？"
      okText="继续使用"
      cancelText="退出登录"
      onOk={stay}
      onCancel={onOver}
      closable={false}
      destroyOnHidden
      mask={{ closable: false }}
      keyboard={false}
    >
      <p role="timer" aria-live="off">
        已有一段时间没有操作。为了安全，
        {idle.phase === 'warned' && ` ${idle.secondsLeft} 秒后`}
        会自动退出登录，没有保存的内容会丢失。
      </p>
    </Modal>
  );
}
