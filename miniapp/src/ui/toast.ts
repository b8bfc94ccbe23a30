import Taro from '@tarojs/taro';

const onWeb = (words: string): void => {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  document.body.append(toast);
  // Said only once the live region stands: a screen reader reads changes.
  setTimeout(() => (toast.textContent = words), 50);
  setTimeout(() => toast.remove(), 2500);
};

/** A word that something is done, gone by itself. */
export const say = (words: string): void =>
  process.env.TARO_ENV === 'h5'
    ? onWeb(words)
    : void Taro.showToast({ title: words, icon: 'none', duration: 2000 });
