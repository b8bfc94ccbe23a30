import { Button } from 'antd';
import { type ReactNode } from 'react';
import { fileAt } from '../api';
import { download } from '../list/download';
import { useStep } from './use-step';

interface FileButtonProps {
  /** Where the service keeps it, as the call of a download says. */
  path: string;
  name: string;
  children: ReactNode;
}

/** Hands a file of the service over to the browser's downloads. */
export function FileButton({ path, name, children }: FileButtonProps) {
  const { busy, step } = useStep();
  return (
    <Button
      loading={busy}
      onClick={() => void step(async () => download(name, await fileAt(path)), '已下载')}
    >
      {children}
    </Button>
  );
}
