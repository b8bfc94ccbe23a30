import { documentImport, type ImportReport } from '@titles/shared/contract/document-import';
import { type Input as InputOf } from '@titles/shared/contract/endpoint';
import { Alert, Button, Checkbox, Flex } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { useStep } from '../ui/use-step';
import { go } from '../use-place';
import { base64Of, LARGEST_FILE } from './file-content';
import { ImportReportView } from './import-report';

const { read, confirm } = client(documentImport);
type Sent = InputOf<typeof documentImport.read>['body'];

/** An official text, pasted or from a file: first its report, then, on confirmation, a new version. */
export function ImportText() {
  const { busy, step } = useStep();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<{ sent: Sent; report: ImportReport } | null>(null);
  const [accepted, setAccepted] = useState(false);
  const look = async (sent: Sent) => {
    setFound(null);
    setAccepted(false);
    try {
      setFound({ sent, report: await read({ body: sent }) });
      setFailure(null);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      setFailure(`文件超过${LARGEST_FILE / 1024}KB，请另存为纯文本（.txt），或把文字粘贴进来。`);
      return;
    }
    await look({ file: base64Of(new Uint8Array(await file.arrayBuffer())) });
  };
  const keep = async ({ sent, report }: NonNullable<typeof found>) => {
    const body = { content: sent, before: report.before, acceptRemoval: accepted };
    const good = await step(() => confirm({ body }), `已导入为第${report.version}版`);
    if (good) go({ path: 'documents', query: { id: report.documentId } });
    else await look(sent);
  };
  const report = found?.report;
  return (
    <Flex vertical gap="middle">
      <div>
        <Button onClick={() => go({ path: 'documents', query: {} })}>← 政策文件</Button>
      </div>
      <Flex vertical gap="small">
        <label htmlFor="import-text">粘贴正式文本（从标题到落款，按「一、」「（一）」分条）</label>
        <GrowingText id="import-text" value={text} onChange={({ target }) => setText(target.value)} />
        <Flex gap="middle" align="center" wrap>
          <Button disabled={text.trim() === ''} onClick={() => void look({ text })}>
            读取文本
          </Button>
          <label htmlFor="import-file">或选择文本文件（UTF-8 或 GB18030 编码的 .txt）</label>
          <input
            id="import-file"
            type="file"
            accept=".txt,text/plain"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = '';
            }}
          />
        </Flex>
      </Flex>
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
      {found && report && (
        <>
          <ImportReportView report={report} />
          {report.needsAcceptance && (
            <Alert
              type="warning"
              showIcon
              title={`新文本少了${report.removed.length}条，可能没有复制完整`}
              description={
                <Checkbox checked={accepted} onChange={({ target }) => setAccepted(target.checked)}>
                  已对照原文，这些条款已废止
                </Checkbox>
              }
            />
          )}
          <div>
            <Button
              type="primary"
              loading={busy}
              disabled={report.version === report.before || (report.needsAcceptance && !accepted)}
              onClick={() => void keep(found)}
            >
              {report.version === report.before
                ? '和现有原文相同，不用导入'
                : `确认导入为第${report.version}版`}
            </Button>
          </div>
        </>
      )}
    </Flex>
  );
}
