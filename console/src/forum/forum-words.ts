import { type Result } from '@titles/shared/contract/endpoint';
import { type reportReasons } from '@titles/shared/contract/forum';
import { type forumDesk } from '@titles/shared/contract/forum-desk';
import { type Tone } from '../ui/state-tag';

type Text = Result<typeof forumDesk.queue>['rows'][number];
type Item = Result<typeof forumDesk.checked>['rows'][number];

export const stateWords: Readonly<Record<Text['state'], string>> = {
  held: '待审核',
  shown: '通过',
  returned: '退回修改',
  refused: '不予发布',
  hidden: '已撤下',
  replaced: '作者已换稿',
};
export const stateTones: Readonly<Record<Text['state'], Tone>> = {
  held: 'wait',
  shown: 'good',
  returned: 'wait',
  refused: 'stop',
  hidden: 'stop',
  replaced: 'plain',
};

export const kindWords: Readonly<Record<Text['kind'], string>> = { question: '提问', answer: '回答' };

const speakers: Readonly<Record<string, string>> = {
  asker: '提问人',
  member: '网友',
  lecturer: '讲师团专家',
  bureau: '政策人员',
};
export const speakerWords = (by: string): string => speakers[by] ?? by;

export const verdictWords: Readonly<Record<Text['verdict'], string>> = {
  pass: '未见异常',
  review: '微信建议人工看',
  unchecked: '没能自动检测',
};

export const reasonWords: Readonly<Record<(typeof reportReasons)[number], string>> = {
  wrong: '内容不准确',
  outdated: '政策已过时',
  offensive: '不文明',
  private: '有个人信息',
  advert: '广告',
};

export const becauseWords: Readonly<Record<Item['because'], string>> = {
  reworded: '条款有改动',
  removed: '条款已删除',
  rules: '申报规则有改动',
  expired: '已过有效期',
};

/** 「3 小时 20 分」, 「2 天 4 小时」. */
export function spanWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  return hours > 0 ? `${hours} 小时 ${minutes % 60} 分` : `${minutes} 分`;
}
