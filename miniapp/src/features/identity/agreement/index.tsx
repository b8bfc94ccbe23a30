import { type Paragraph, Statement } from '../statement';

const paragraphs: readonly Paragraph[] = [
  {
    heading: '本程序做什么',
    lines: [
      '帮您读懂江门市的职称政策，看讲堂安排，自测可以申报什么。',
      '本程序不受理职称申报。申报请在广东省专业技术人才职称管理系统办理，并先问单位的人事部门。',
    ],
  },
  {
    heading: '自测结果怎么用',
    lines: [
      '结果依据您填写的情况和所列条款计算，供您准备材料时参考，不是审批决定，也不承诺评审通过。',
      '标明「需向人社部门确认」的内容，请先问清楚再作决定。能否申报、能否通过，以当年通知和评审委员会为准。',
    ],
  },
  {
    heading: '请您做到',
    lines: ['按证书和实际情况填写。', '转发时保留「示例」等标注，不要改动条款的意思。'],
  },
  {
    heading: '协议变更',
    lines: ['内容有变化时，会在本页更新。您可以随时停止使用，并在「我的数据」里导出数据、注销账号。'],
  },
];

export default function Agreement() {
  return <Statement title="用户协议" draft paragraphs={paragraphs} />;
}
