import {
  type Checking,
  type ForumAnswer,
  type ListedQuestion,
  type Standing,
} from '@titles/shared/contract/forum';

export const speakerInWords: Readonly<Record<ForumAnswer['by'], string>> = {
  asker: '提问人',
  member: '网友',
  lecturer: '讲师团专家',
  bureau: '人社部门政策人员',
  other: '网友',
};
export const isExpert = (by: ForumAnswer['by']): boolean => by === 'lecturer' || by === 'bureau';

export const answeredInWords: Readonly<Record<ListedQuestion['answered'], string>> = {
  no: '等回答',
  yes: '有人回答',
  expert: '专家已回答',
  accepted: '已采纳回答',
};

export const standingInWords: Readonly<Record<Standing, string>> = {
  held: '审核中，通过后大家就能看到',
  shown: '已发布',
  returned: '请修改后再提交',
  refused: '没有发布',
  hidden: '已撤下',
  replaced: '已换成新的一稿',
  other: '处理中',
};

/** What readers are told of an answer that is being checked. */
export const checkingInWords: Readonly<Record<Checking, string>> = {
  reworded: '引用的条款已更新，正在核对',
  removed: '引用的条款已不在现行文件里，正在核对',
  rules: '相关申报规则已更新，正在核对',
  expired: '已过有效期，正在核对',
  other: '正在核对',
};

export const reasons = [
  { value: 'wrong', text: '内容不准确' },
  { value: 'outdated', text: '政策已经过时' },
  { value: 'private', text: '有个人信息' },
  { value: 'offensive', text: '不文明、不友善' },
  { value: 'advert', text: '广告' },
] as const;
