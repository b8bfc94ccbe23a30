import { type Purpose, purposes } from '@titles/shared/contract/privacy';

/** What somebody agrees to. A change of meaning needs a new version: then everybody is asked again. */
export interface Notice {
  purpose: Purpose;
  /** Year and month, `2026-11`; a second one in the same month is `2026-11.2`. */
  version: string;
  title: string;
  lines: readonly string[];
}

const notices: Readonly<Record<Purpose, Omit<Notice, 'purpose'>>> = {
  'self-checks': {
    version: '2026-11',
    title: '把自测存进账号',
    lines: [
      '存什么：您点「保存」的那一份回答，如学历、职称、工作时间、单位类型，以及规则版本。不含姓名、证件号码和单位名称。',
      '做什么用：换手机也能看到。不用于其他事。',
      '存多久：到您删除为止，每个账号最多 20 份。',
      '收回同意：存进账号的自测会一并删除，手机上的不受影响。',
    ],
  },
  phone: {
    version: '2026-11',
    title: '保存手机号',
    lines: [
      '存什么：微信验证过的手机号，加密保存，页面上只显示前三位和后四位。',
      '做什么用：您到窗口或来电请求查询、更正、删除时，工作人员用它找到您的账号。每次查看完整号码都要写明原因并留下记录。',
      '存多久：到您删除为止。',
      '收回同意：手机号会一并删除，其他功能照常使用。',
    ],
  },
  document: {
    version: '2026-11',
    title: '保存证件号码',
    lines: [
      '存什么：您填写的证件号码，属于敏感个人信息，加密保存，页面上只显示前几位和后几位。',
      '做什么用：您到窗口请求查询、更正、删除时，工作人员凭证件核对是不是您本人。每次查看完整号码都要写明原因并留下记录。',
      '存多久：到您删除为止。',
      '收回同意：证件号码会一并删除，其他功能照常使用。不保存也可以到窗口当面办理。',
    ],
  },
  publicist: {
    version: '2026-11.2',
    title: '申请职称宣传员',
    lines: [
      '存什么：您的姓名、手机号、单位，和盖章的推荐表照片。手机号加密保存，页面上只显示前三位和后四位。',
      '做什么用：您所在市（区）的工作人员审批申请、与您联系；对账单上写您的姓名和单位；您接手同事的上门培训时，讲师看得到您的姓名和手机号。每次查看完整手机号都要写明原因并留下记录。',
      '存多久：担任期间，和卸任或没有通过后的三年。',
      '收回同意：姓名、手机号和推荐表会一并删除，您不再是宣传员；已经计入的数目只留编号。',
    ],
  },
};

/** The notice of a purpose as it is now. */
export const noticeOf = (purpose: Purpose): Notice => ({ purpose, ...notices[purpose] });

/** All of them, in the order in which they are shown. */
export const currentNotices = (): Notice[] => purposes.map(noticeOf);
