import Taro from '@tarojs/taro';
import { keepBeside, visitorKey } from '@titles/miniapp/session';

export interface Visitor {
  name: string;
  employer: string;
}

/** What the person who is signed in filled in last time on this phone. */
export const readVisitor = (): Visitor => {
  const kept = Taro.getStorageSync<Partial<Visitor> | ''>(visitorKey);
  const { name = '', employer = '' } = kept === '' ? {} : kept;
  return { name, employer };
};

export const rememberVisitor = (visitor: Visitor): void => keepBeside(visitorKey, visitor);
