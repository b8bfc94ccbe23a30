import Taro from '@tarojs/taro';

const key = 'titles.visitor';

export interface Visitor {
  name: string;
  employer: string;
}

/** What was filled in last time on this phone. */
export const readVisitor = (): Visitor => {
  const kept = Taro.getStorageSync<Partial<Visitor> | ''>(key);
  const { name = '', employer = '' } = kept === '' ? {} : kept;
  return { name, employer };
};

export const rememberVisitor = (visitor: Visitor): void => Taro.setStorageSync(key, visitor);
