import { Button } from 'antd';
import { type EditingState } from './use-editing';

interface SaveButtonsProps {
  editing: EditingState;
  busy: boolean;
  onSave: () => void;
}

/** Keeps what is being written, or gives it up. */
export const SaveButtons = ({ editing: { changed, reset }, busy, onSave }: SaveButtonsProps) => (
  <>
    <Button type={changed ? 'primary' : 'default'} disabled={!changed} loading={busy} onClick={onSave}>
      保存
    </Button>
    <Button disabled={!changed} onClick={reset}>
      放弃修改
    </Button>
  </>
);
