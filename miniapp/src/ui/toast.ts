import Taro from '@tarojs/taro';

/** A word that something is done, gone by itself. */
export const say = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2000 });
