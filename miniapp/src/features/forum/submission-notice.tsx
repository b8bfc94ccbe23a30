import { type ForumThread } from '@titles/shared/contract/forum';
import { Notice } from '@titles/miniapp/ui/notice';
import { standingInWords } from './words';

/** Tells an author how the text that was submitted last stands, and why; nothing once everybody sees it. */
export const SubmissionNotice = ({
  submission,
  shown,
}: {
  submission: ForumThread['submission'];
  shown: boolean;
}) => {
  if (!submission || submission.state === 'shown') return null;
  const { state, reason } = submission;
  return (
    <Notice tone={state === 'held' ? 'info' : 'warning'} title={standingInWords[state]}>
      {reason === null ? '' : `审核说明：${reason}。`}
      {shown && state !== 'hidden' ? '通过之前，大家看到的还是原来的内容。' : '现在只有您自己看得到。'}
    </Notice>
  );
};
