import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../api';
import { download } from './download';

interface ExportButtonProps {
  /** Of the file. */
  name: string;
  make: () => Promise<Blob>;
}

/** Makes an Excel file and hands it over; under it, why it did not work. */
export function ExportButton({ name, make }: ExportButtonProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    setBusy(true);
    setFailure(null);
    try {
      download(name, await make());
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <Flex vertical align="end">
      <Button onClick={() => void run()} loading={busy}>
        导出 Excel
      </Button>
      {failure !== null && (
        <Typography.Text type="danger" role="alert">
          {failure}
        </Typography.Text>
      )}
    </Flex>
  );
}
