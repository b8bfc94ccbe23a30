import Taro from '@tarojs/taro';
import { say } from './ui/toast';

/** The browser's own way: Taro's would bring its dialogues on the first route. */
const onWeb = (text: string): Promise<unknown> => {
  const before = document.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way needs HTTPS, which a trial may not have
  const copied = document.execCommand('copy');
  area.remove();
  before?.focus();
  return copied ? Promise.resolve() : Promise.reject(new Error('not copied'));
};

/** Copies a text, and says that it is done or what to do instead. */
export const copyText = (text: string, done: string): void =>
  void (process.env.TARO_ENV === 'h5' ? onWeb(text) : Taro.setClipboardData({ data: text })).then(
    () => say(done),
    () => say('没有复制成功，请长按文字复制'),
  );
