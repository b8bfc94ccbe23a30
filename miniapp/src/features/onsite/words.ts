import { type Result } from '@titles/shared/contract/endpoint';
import { type onsite } from '@titles/shared/contract/onsite';

export type Request = Result<typeof onsite.get>;

/** How a request stands, in words for the company. */
export const stateInWords: Readonly<Record<Request['state'], string>> = {
  asking: '正在请讲师',
  choosing: '请您选时间',
  confirmed: '已确认',
  held: '已举办',
  'not-held': '没有举办',
  unmatched: '暂无讲师可到',
  cancelled: '已取消',
  other: '请更新小程序后查看',
};
