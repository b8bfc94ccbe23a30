import { Button } from 'antd';
import { type ReactNode } from 'react';
import { fileAt } from '../api';
import { download } from '../list/download';
import { useStep } from './use-step';

interface FileButtonProps {
  /** Where the service keeps it, as the call of a download says. */
  path: string;
  name: string;
  /** When the words alone do not say which. */
  label?: string;
  children: ReactNode;
}

/** Hands a file of the service over to the browser's downloads. */
export function FileButton({ path, name, label, children }: FileButtonProps) {
  const { busy, step } = useStep();
  return (
    <Button
      loading={busy}
      {...(label !== undefined && { size: 'small' as const, 'aria-label': label })}
      onClick={() => void step(async () => download(name, await fileAt(path)), '已下载')}
    >
      {children}
    </Button>
  );
}
