import { useRouter } from '@tarojs/taro';

/** The query of the page's address; WeChat and the hash router both hand it over still encoded. */
export const useQuery = (): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(useRouter().params).map(([name, value]) => [name, value && decoded(value)]),
  );

/** A text with a stray % was typed by hand: it is taken as it stands. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
