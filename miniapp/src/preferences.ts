import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { textScale, type TextScale } from './ui/text-scale';

const key = 'titles.elder';

/** The size a person has set in WeChat, or in the browser, as a factor of the standard. */
const systemFactor = (): number =>
  process.env.TARO_ENV === 'h5'
    ? parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    : ((Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1);

interface Preferences {
  elder: boolean;
  scale: TextScale;
  setElder: (elder: boolean) => void;
}

/** 「长辈版」 and the text size that follows from it. */
export const usePreferences = create<Preferences>((set) => {
  const elder = Taro.getStorageSync<unknown>(key) === true;
  const factor = systemFactor();
  return {
    elder,
    scale: textScale(elder, factor),
    setElder(wanted) {
      Taro.setStorageSync(key, wanted);
      set({ elder: wanted, scale: textScale(wanted, factor) });
    },
  };
});
