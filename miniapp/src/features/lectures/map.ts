import Taro from '@tarojs/taro';
import { type Venue } from '@titles/shared/contract/lectures';
import { say } from '@titles/miniapp/ui/toast';

/** Opens WeChat's own map at the venue; where there is none, the address goes to the clipboard. */
export const openMap = ({ name, address, latitude, longitude }: Venue): void => {
  if (process.env.TARO_ENV !== 'h5' && latitude !== null && longitude !== null) {
    void Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() =>
      say('没有打开地图，请按地址前往'),
    );
    return;
  }
  void Taro.setClipboardData({ data: `${name} ${address}` }).then(
    () => say('已复制地址，可到地图里粘贴'),
    () => say('没有复制成功，请长按地址复制'),
  );
};
