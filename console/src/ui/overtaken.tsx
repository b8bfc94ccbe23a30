import { Alert, Button, Flex } from 'antd';
import { StateTag } from './state-tag';
import { type EditingState } from './use-editing';

interface OvertakenProps {
  editing: EditingState;
  /** What is saved now, and by whom, if that is known. */
  saved: { version: number; savedBy: string | undefined };
}

/** That a colleague saved meanwhile, with the choice between their version and the own changes. */
export const Overtaken = ({ editing, saved: { version, savedBy } }: OvertakenProps) =>
  editing.overtaken && (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={`${savedBy ?? '同事'}刚保存了第${version}版，您改的是第${editing.base}版`}
      description="您的修改没有丢。可以先在「版本」里对照，再决定用您的修改接着改，或放弃它。"
      action={
        <Flex vertical gap={4}>
          <Button onClick={editing.rebase}>用我的修改接着改</Button>
          <Button onClick={editing.reset}>放弃我的修改</Button>
        </Flex>
      }
    />
  );

export const Unsaved = ({ editing }: { editing: EditingState }) =>
  editing.changed && <StateTag tone="wait">有未保存的修改（已留在这台电脑上）</StateTag>;
