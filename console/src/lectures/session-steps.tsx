import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Session } from '@titles/shared/contract/lectures';
import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { FileButton } from '../ui/file-button';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { go } from '../use-place';
import { inJiangmen } from '../words';
import { type DeskLecture, standingOf, timeOf } from './lecture-words';
import { CancelSession, ChangeSeats, MoveSession } from './session-form';

const { attendance, doors } = client(lectureDesk);

interface StepsProps {
  lecture: Pick<DeskLecture, 'id' | 'title'>;
  session: Session;
  again: () => void;
}

/** What can be done with a session now. */
export function SessionSteps({ lecture, session, again }: StepsProps) {
  const [doing, setDoing] = useState<'move' | 'seats' | 'cancel' | null>(null);
  const { busy, run, confirm } = useConfirmedStep(again);
  const { modal } = App.useApp();
  const standing = standingOf(session, new Date());
  const over = standing === '已结束' || standing === '已取消';
  const begun = over || standing === '进行中';
  const params = { sessionId: session.id };
  const form = {
    session,
    onClose: () => setDoing(null),
    onDone: () => {
      setDoing(null);
      again();
    },
  };
  const letIn = () =>
    void run(async () => {
      const { code, until } = await doors.create({ params });
      void modal.info({
        title: '签到口令（只显示这一次）',
        content: (
          <>
            <Typography.Paragraph copyable strong>
              {code}
            </Typography.Paragraph>
            请在现场的手机上打开小程序「签到」填写。一个口令只给一部手机用，到 {inJiangmen(until)} 为止。
          </>
        ),
      });
    }, '已生成口令');
  return (
    <Flex gap="small" wrap role="toolbar" aria-label="场次操作">
      <Button onClick={() => go({ path: 'lecture-sessions', query: {} })}>返回列表</Button>
      <Button onClick={() => go({ path: 'lectures', query: { id: lecture.id } })}>讲座介绍</Button>
      <FileButton
        path={attendance.sheet({ params })}
        name={`签到表 ${lecture.title} ${timeOf(session).replaceAll(':', '')}.pdf`}
      >
        下载签到表
      </FileButton>
      <Button disabled={over} loading={busy} onClick={letIn}>
        签到口令
      </Button>
      <Button disabled={begun} onClick={() => setDoing('seats')}>
        座位和预约时间
      </Button>
      <Button disabled={begun} onClick={() => setDoing('move')}>
        改期或换会场
      </Button>
      <Button danger disabled={begun} onClick={() => setDoing('cancel')}>
        取消这一场
      </Button>
      {begun && standing !== '已取消' && (
        <Button
          onClick={() =>
            confirm(
              { title: '结束签到？', content: '没有签到的人记为没来；之后补扫的签到码仍会改正。' },
              () => attendance.close({ params }),
              '签到已结束',
            )
          }
        >
          结束签到
        </Button>
      )}
      {doing === 'seats' && <ChangeSeats {...form} />}
      {doing === 'move' && <MoveSession {...form} />}
      {doing === 'cancel' && <CancelSession {...form} />}
    </Flex>
  );
}
