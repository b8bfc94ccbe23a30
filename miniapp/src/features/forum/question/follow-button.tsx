import { forum } from '@titles/shared/contract/forum';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { askForMessages } from '@titles/miniapp/subscribe';
import { Button } from '@titles/miniapp/ui/button';
import { say } from '@titles/miniapp/ui/toast';
import { Refusal } from '../refusal';

const { follow } = client(forum);

interface FollowButtonProps {
  questionId: string;
  following: boolean;
  onChange: () => void;
}

/** Is told of answers; WeChat asks in the same tap whether messages may come. */
export const FollowButton = ({ questionId, following, onChange }: FollowButtonProps) => {
  const { busy, refusal, act } = useAct();
  // The last template is the one for news.
  const news = useMessages().templates.slice(-1);
  const turn = () =>
    act(async () => {
      const accepted = following ? 0 : await askForMessages(news);
      await follow({ params: { questionId }, body: { following: !following } });
      say(following ? '不再关注' : accepted > 0 ? '有回答时会通知您' : '已关注，在「我的问答」里看');
    }, onChange);
  return (
    <>
      <Button kind="secondary" icon="bell" disabled={busy} onPress={turn}>
        {following ? '已关注，点此取消' : '有回答时通知我'}
      </Button>
      <Refusal sentence={refusal} />
    </>
  );
};
