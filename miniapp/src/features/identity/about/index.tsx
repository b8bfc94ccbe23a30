import { type Paragraph, Statement } from '../statement';

const paragraphs: readonly Paragraph[] = [
  {
    heading: '结论从哪来',
    lines: [
      '政策的主要来源是江门市人力资源和社会保障局 2020 年 5 月 6 日印发的《江门市专业技术人才职称“牵引”工程实施方案》，以及它引用和相关的公开规定。',
      '每个结论都附有「依据」，点开就是那一条。一句话摘要由本程序用自己的话写成，与原文不一致时以原文为准。',
    ],
  },
  {
    heading: '哪些还不确定',
    lines: [
      '方案的目标期到 2022 年底已结束。各条规定现在是否仍然有效，需向人社部门确认。',
      '来源不足或说法不一的地方，会标明「需向人社部门确认」。',
    ],
  },
  {
    heading: '哪些是示例',
    lines: ['标有「示例」的主题季、讲堂、文章和人物为演示而写，不是人社部门发布的信息，也不指任何真实的人。'],
  },
];

export default function About() {
  return <Statement title="关于与数据说明" paragraphs={paragraphs} />;
}
