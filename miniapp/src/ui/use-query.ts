import { useRouter } from '@tarojs/taro';

/** The query of the page's address; WeChat and the hash router both hand it over still encoded. */
export const useQuery = (): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(useRouter().params).map(([name, value]) => [name, value && decodeURIComponent(value)]),
  );
