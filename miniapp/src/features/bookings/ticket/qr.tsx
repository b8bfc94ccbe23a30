import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { type Ticket } from '@titles/shared/contract/lectures';
import { codeAt, untilNext } from './code';
import { qrPicture } from './picture';

const web = process.env.TARO_ENV === 'h5';

/** As bright as the phone can, while the code is shown, and as it was afterwards. */
const useBrightScreen = (): void => {
  useEffect(() => {
    if (web) return undefined;
    let before: number | undefined;
    void Taro.getScreenBrightness({
      success: ({ value }) => {
        before = value;
        void Taro.setScreenBrightness({ value: 1 });
      },
    });
    void Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => {
      void Taro.setKeepScreenOn({ keepScreenOn: false });
      if (before !== undefined) void Taro.setScreenBrightness({ value: before });
    };
  }, []);
};

interface QrProps {
  bookingId: string;
  checkIn: NonNullable<Ticket['checkIn']>;
  /** The service's clock minus this phone's, in milliseconds. */
  ahead: number;
}

/** The code that turns; it is made on this phone and needs no network. */
export const Qr = ({ bookingId, checkIn, ahead }: QrProps) => {
  useBrightScreen();
  const [seen, setSeen] = useState(() => Date.now());
  // With a better clock the code is another one at once.
  const now = seen + ahead;
  useEffect(() => {
    const timer = setTimeout(() => setSeen(Date.now()), untilNext(now) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  const code = codeAt(bookingId, checkIn.key, now);
  const picture = useMemo(() => qrPicture(code), [code]);
  return (
    <View className="qr">
      {web ? (
        <img className="qr__picture" src={picture} alt="签到二维码，给工作人员扫" />
      ) : (
        <Image className="qr__picture" src={picture} ariaLabel="签到二维码，给工作人员扫" ariaRole="img" />
      )}
    </View>
  );
};
