import { districtName } from '@titles/shared/policy/districts';

/** Where applications are made, on a computer. */
export const SYSTEM = '广东省专业技术人才职称管理系统';

/** Whom to ask: the counter of the district one works in, as far as it is known. */
export const counterOf = (district: string | undefined): string =>
  `${district === undefined ? '单位所在区（市）' : districtName(district)}人社局的民营企业职称申报服务点`;

/** What to send to the employer's personnel office. */
export const messageToPersonnel = (line: string, window: string | undefined): string =>
  [
    '您好，我想了解职称申报，麻烦您帮忙看一下：',
    `1. 我用「江门职称服务」自测，结果是：${line}${window === undefined ? '' : `，${window}`}。结果仅供参考，以人社部门答复为准。`,
    `2. 我们单位在「${SYSTEM}」开通单位账号了吗？由谁负责审核和上报？`,
    '3. 单位内部什么时候收材料、公示？我要先准备哪些材料？',
    '谢谢！',
  ].join('\n');
