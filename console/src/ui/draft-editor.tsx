import { type Flagged } from '@titles/shared/contract/fields';
import { Button, Flex } from 'antd';
import { type ReactNode } from 'react';
import { go } from '../use-place';
import { FlaggedAlert } from './flagged-alert';
import { Overtaken, Unsaved } from './overtaken';
import { SaveButtons } from './save-buttons';
import { StateTag } from './state-tag';
import { useConfirmedStep } from './use-confirmed-step';
import { type EditingState } from './use-editing';

type Work = () => Promise<unknown>;

interface DraftEditorProps {
  /** What it is called, alone and pointed at (「这门课程」), and where all of them are. */
  what: { name: string; one: string; path: string };
  saved: { state: string; revision: number; flagged: Flagged };
  editing: EditingState;
  again: () => void;
  /** What is compared with the clauses that it cites. */
  cites: string;
  save: { work: Work; done: string };
  compared: Work;
  publish: { work: Work; content: string; isReady?: boolean };
  withdraw: { work: Work; content: string };
  children: ReactNode;
}

/** One thing that readers see once it is published: how it stands, the steps that it can take, and its fields. */
export function DraftEditor(props: DraftEditorProps) {
  const { what, saved, editing, again, cites, save, compared, publish, withdraw, children } = props;
  const { busy, run, confirm } = useConfirmedStep(again);
  const shown = saved.state === 'published';
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: what.path, query: {} })}>← 全部{what.name}</Button>
        <StateTag tone={shown ? 'good' : 'wait'}>{shown ? '已发布' : '草稿'}</StateTag>
        <Unsaved editing={editing} />
      </Flex>
      <FlaggedAlert
        {...{ flagged: saved.flagged, what: cites, busy }}
        onCompared={() => void run(compared, '已核对')}
      />
      <Overtaken editing={editing} saved={{ version: saved.revision, savedBy: undefined }} />
      <Flex gap="small" wrap role="toolbar" aria-label={`${what.name}操作`}>
        <SaveButtons
          editing={editing}
          busy={busy}
          onSave={() => void run(save.work, shown ? save.done : '已保存，读者还看不到')}
        />
        {shown ? (
          <Button
            danger
            onClick={() =>
              confirm({ title: `撤下${what.one}？`, content: withdraw.content }, withdraw.work, '已撤下')
            }
          >
            撤下
          </Button>
        ) : (
          <Button
            disabled={editing.changed || publish.isReady === false}
            onClick={() =>
              confirm({ title: `发布${what.one}？`, content: publish.content }, publish.work, '已发布')
            }
          >
            发布
          </Button>
        )}
      </Flex>
      {children}
    </Flex>
  );
}
