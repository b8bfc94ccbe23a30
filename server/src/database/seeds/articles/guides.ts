import { type KnownBlock } from '@titles/shared/contract/articles';
import { confirm, demoArticle, heading, list, paragraph, plan, steps } from '../demo-article';

const byPlan = plan(
  '4.5',
  '江门跟随省里的安排，为网络空间安全、物联网、人工智能、快递工程等新专业组织评审；网信、市场监管、工信、邮政等部门一起宣传，并写好办事指南。',
);

const howToApply: KnownBlock[] = [
  heading('怎么办'),
  steps(
    ['做自测', '看您现在能走哪条路，还差什么。'],
    ['问人事', '单位在「广东省专业技术人才职称管理系统」开通账号了吗？通常由单位审核后提交，要用电脑。'],
    ['备材料', '学历、现有职称、工作证明、业绩成果，一件一页纸。'],
    ['看通知', '原则上次年1–3月受理，具体时间以评委会通知为准。'],
  ),
];

/** 办事指南 of the new fields: one for each line of articles/fields.ts. */
export const guides = [
  demoArticle('demo-guide-network-security', {
    kind: 'guide',
    group: 'industry',
    field: '网络空间安全',
    title: '办事指南：网络空间安全',
    summary: '守网络、护数据的人，可以评网络空间安全专业的工程职称。',
    body: [
      paragraph('您做安全运维、渗透测试、密码应用或数据安全？这份指南写给您。'),
      byPlan,
      heading('材料可以写什么'),
      list(
        '您负责过的安全建设或加固项目',
        '处置过的安全事件（隐去敏感信息）',
        '参与的标准、获得的专利或奖项',
      ),
      ...howToApply,
      confirm(
        '由哪个评委会受理。公开资料显示省里设有专门评委会，江门未见单独设立；级别和条件以当年通知为准。',
      ),
    ],
  }),
  demoArticle('demo-guide-internet-of-things', {
    kind: 'guide',
    group: 'industry',
    field: '物联网',
    title: '办事指南：物联网',
    summary: '从传感到平台，让物件联网的人，可以评物联网专业的工程职称。',
    body: [
      paragraph('您做传感设备、组网、物联平台或行业应用？这份指南写给您。'),
      byPlan,
      heading('材料可以写什么'),
      list('项目里您设计或调试的部分', '上线后的效果：稳定、省人、省电', '图纸、测试报告、验收单、用户证明'),
      ...howToApply,
      confirm('江门申报时分哪些专业方向、由谁评。其他城市的划分不一定适用。'),
    ],
  }),
  demoArticle('demo-guide-artificial-intelligence', {
    kind: 'guide',
    group: 'industry',
    field: '人工智能',
    title: '办事指南：人工智能',
    summary: '做算法、硬件或应用的人，可以评人工智能专业的工程职称。',
    body: [
      paragraph('您训练模型、设计芯片或设备，或把智能技术用到产线上？这份指南写给您。'),
      byPlan,
      plan('2.2.2', '加快落实前沿技术、新业态、新职业的职称评价。'),
      heading('三个方向'),
      list('算法', '硬件', '应用'),
      paragraph('从技术员到正高级工程师，共五级。省里的评价标准见粤人社规〔2022〕27号。'),
      heading('材料可以写什么'),
      list('解决了什么问题，比原来好多少', '数据、指标和测试办法', '应用单位的证明，专利或软件著作权'),
      ...howToApply,
      confirm('文件现在是否有效，您的岗位归哪个方向，以评委会答复为准。'),
    ],
  }),
  demoArticle('demo-guide-express-delivery', {
    kind: 'guide',
    group: 'industry',
    field: '快递工程',
    title: '办事指南：快递工程',
    summary: '快递企业里做设备、网路、信息技术工作的人，有了自己的职称专业。',
    body: [
      paragraph('分拣设备谁维护？线路谁规划？系统谁开发？如果是您，这份指南写给您。'),
      byPlan,
      heading('三个方向'),
      list('快递设备', '快递网路', '快递信息'),
      paragraph(
        '这个专业面向工程技术岗位。评价标准见粤人社规〔2024〕13号，公开资料显示2024年8月15日起施行，有效期5年。',
      ),
      paragraph('主要做收派的您，也请看看：有没有参与设备、线路或系统方面的技术工作？'),
      heading('材料可以写什么'),
      list('改造过的设备、优化过的线路', '省下的时间和成本', '单位或客户出具的证明'),
      ...howToApply,
      confirm('您的岗位是否属于工程技术岗位，由哪个评委会受理。'),
    ],
  }),
];
