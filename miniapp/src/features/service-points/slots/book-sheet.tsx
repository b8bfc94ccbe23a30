import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Purpose, servicePoints, type Visit } from '@titles/shared/contract/service-points';
import { client } from '@titles/miniapp/api';
import { takenAlong } from '@titles/miniapp/consultation';
import { useMessages } from '@titles/miniapp/messages';
import { tellStep } from '@titles/miniapp/reader';
import { failureOf } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { canSubscribe } from '@titles/miniapp/subscribe';
import { Button } from '@titles/miniapp/ui/button';
import { Choice } from '@titles/miniapp/ui/choice';
import { Notice } from '@titles/miniapp/ui/notice';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';
import { SignIn } from '@titles/miniapp/sign-in';
import { momentInWords } from '@titles/miniapp/calendar';
import { purposeInWords } from '../words';

const { book, visits } = client(servicePoints);

interface BookSheetProps {
  point: Visit['servicePoint'];
  purpose: Purpose;
  /** The visit that is moved, null for a new one. */
  move: string | null;
  /** The chosen time; null while none is. */
  startsAt: string | null;
  onClose: () => void;
  /** Somebody else was faster, which has been said: the times are read anew. */
  onTaken: () => void;
}

/** The last look before it is booked: what, where, when, and what goes along. */
export const BookSheet = ({ point, purpose, move, startsAt, onClose, onTaken }: BookSheetProps) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const messages = useMessages();
  const consultation = takenAlong();
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Why it was refused, and for which time. */
  const [refusal, setRefusal] = useState<{ at: string; sentence: string } | null>(null);

  const done = ({ bookingId }: Visit) => {
    if (!move) tellStep('booking', bookingId);
    const url = `/features/service-points/visit/index?bookingId=${bookingId}&fresh=1`;
    void Taro.redirectTo({ url });
  };
  const send = (at: string) => {
    setBusy(true);
    setRefusal(null);
    const along = agreed && consultation && !move ? consultation : { summary: null, materials: [] };
    // Asked first: WeChat shows its question only in answer to the tap itself.
    void messages
      .ask()
      .then(() =>
        move
          ? visits.move({ params: { bookingId: move }, body: { startsAt: at } })
          : book({
              params: { servicePointId: point.id },
              body: { purpose, startsAt: at, summary: along.summary, materials: [...along.materials] },
            }),
      )
      .then(done, (error: unknown) => {
        const { code, sentence } = failureOf(error);
        setBusy(false);
        if (code !== 'full') {
          setRefusal({ at, sentence });
          return;
        }
        say(sentence);
        onTaken();
      });
  };

  return (
    <Sheet title={move ? '核对改期' : '核对预约'} open={startsAt !== null} onClose={onClose}>
      {startsAt !== null && (
        <View className="book">
          <View className="book__when">{momentInWords(startsAt)}</View>
          <View className="book__line">
            {move ? '' : `${purposeInWords(purpose)} · `}
            {point.name}
          </View>
          <View className="book__line">{point.address ?? '地址待当地人社部门填写，以公布的为准'}</View>
          {consultation && !move && signedIn && (
            <View className="book__choice">
              <Choice
                many
                text="把自测结果带给窗口"
                note={`只带这一句和材料清单：「${consultation.summary}」。不带您的回答。不勾也能预约。`}
                chosen={agreed}
                onChoose={() => setAgreed(!agreed)}
              />
            </View>
          )}
          {signedIn && messages.templates.length > 0 && (
            <View className="book__note">
              {canSubscribe
                ? '点预约后，微信会问是否允许发送提醒（前一天、前一小时和有变动时），请都选允许。'
                : '网页上不能订阅提醒；在微信小程序里打开这个预约，可以订阅。'}
            </View>
          )}
          {refusal?.at === startsAt && (
            <View className="book__refusal" ariaLive="polite">
              <Notice tone="warning">{refusal.sentence}</Notice>
            </View>
          )}
          {signedIn ? (
            <Button disabled={busy} onPress={() => send(startsAt)}>
              {busy ? '正在提交…' : move ? '改到这个时间' : '预约这个时间'}
            </Button>
          ) : (
            <SignIn why="预约要先登录，只用微信的匿名编号，不要姓名和手机号。" />
          )}
        </View>
      )}
    </Sheet>
  );
};
