import { type Flagged } from '@titles/shared/contract/fields';
import { Alert, Button } from 'antd';
import { inJiangmen } from '../words';

const becauseWords = {
  reworded: '引用的条款改了文字',
  removed: '引用的条款没有了',
  rules: '引用的条款，规则改了',
} as const;

interface FlaggedAlertProps {
  flagged: Flagged;
  /** What is to be compared with the clauses: 「题目」. */
  what: string;
  busy: boolean;
  /** Nothing had to be changed. */
  onCompared: () => void;
}

/** Says that a cited clause has changed, until an editor has compared. */
export function FlaggedAlert({ flagged, what, busy, onCompared }: FlaggedAlertProps) {
  if (!flagged) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${what}${becauseWords[flagged.because]}，请逐条核对`}
      description={`从${inJiangmen(flagged.at)}起。改好${what}保存，或核对后没有要改的，都不再提醒。`}
      action={
        <Button loading={busy} onClick={onCompared}>
          没有要改的
        </Button>
      }
    />
  );
}
