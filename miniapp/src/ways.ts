import { type Link } from './ui/links';

/** Ways that more than one page offers, in the same words. */
export const toOwnBookings: Link = {
  title: '我的预约',
  note: '签到码、候补位置、改期和取消',
  icon: 'calendar',
  path: '/features/bookings/mine/index',
};

export const toServicePoints: Link = {
  title: '服务点预约',
  note: '咨询和交材料，先约时间再去',
  icon: 'service',
  path: '/features/service-points/list/index',
};

export const toNeeds: Link = {
  title: '需求征集：您想听什么',
  note: '时间、地点不合适？填一份，用来安排下一季',
  icon: 'edit',
  path: '/features/lectures/needs/index',
};

export const toForum: Link = {
  title: '专业知识论坛',
  note: '匿名提问，专家按条款回答',
  icon: 'forum',
  path: '/features/forum/list/index',
};

export const toOnsite: Link = {
  title: '请讲师到单位来',
  note: '单位的职称宣传员申请；您可以请单位人事来办',
  icon: 'visit',
  path: '/features/onsite/requests/index',
};

export const toOwnData: Link = {
  title: '我的数据',
  note: '查看、导出和注销账号',
  icon: 'person',
  path: '/features/privacy/own-data/index',
};

export const toPrivacyStatement: Link = {
  title: '隐私说明',
  note: '哪些信息留在手机，怎样删除',
  icon: 'shield',
  path: '/features/identity/privacy/index',
};
