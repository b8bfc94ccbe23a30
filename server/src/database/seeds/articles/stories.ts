import { confirm, demoArticle, heading, list, paragraph, plan } from '../demo-article';

/** Nobody is portrayed: the consent shows what a real story has to record. */
const consent = {
  recordedBy: '示例记录人',
  recordedOn: '2026-11-23',
  use: '示例人物，没有真人，不使用照片；只用于演示故事页面',
};

/** 榜样故事 about persons who do not exist. */
export const stories = [
  demoArticle('demo-story-skilled-worker', {
    kind: 'story',
    group: 'industry',
    title: '从不敢报到评上了：陈师傅（示例人物）',
    summary: '一位虚构的钳工技师，怎样迈过「职称评审难」这道坎。',
    consent,
    body: [
      paragraph('陈师傅是示例人物，姓名和经历都是虚构的，没有使用任何人的照片。'),
      heading('「我只会干活，不会写」'),
      paragraph(
        '陈师傅做钳工，是技师。听说技师也能报工程师，他摆摆手：评审那么难，材料那么多，不是给我们准备的。',
      ),
      heading('一个晚上，一件事'),
      paragraph(
        '工友教他一个办法：不写大道理，一晚只写一件修好的设备。哪里坏、怎么查、怎么修、省了多少停机时间。',
      ),
      list('第一周，写了三件', '第二周，找车间主任签了证明', '第三周，请人事看了一遍'),
      paragraph(
        '评审过后，陈师傅成了工程师。现在谁说「太难了」，他就拿出第一晚写的那页纸：难的是开头。每个人情况不同，结果由评审决定。',
      ),
      plan('4.8', '请评上职称的工友讲讲自己，让大家不再怕「职称评审难」。'),
      confirm('您的工种和年限是否符合，请先做自测，再问人社部门。'),
    ],
  }),
  demoArticle('demo-story-rural-talent', {
    kind: 'story',
    group: 'industry',
    title: '一片陈皮的学问：林姐（示例人物）',
    summary: '一位虚构的陈皮种植户，从记台账开始准备农业职称。',
    consent,
    body: [
      paragraph('林姐是示例人物，姓名和经历都是虚构的，没有使用任何人的照片。'),
      heading('手艺在心里，也要在纸上'),
      paragraph(
        '林姐种柑、晒皮，是农村实用人才。镇上的农技员告诉她：您这些经验，农业职称评审看得懂，只是要写下来。',
      ),
      heading('三本台账'),
      list('种植：哪块地、什么时候、用了什么', '晒制：翻晒次数、天气、存放', '带动：教了几户、他们收成怎样'),
      paragraph(
        '一年后，三本台账成了她最厚的业绩材料。评得上评不上由评委定，这一年的记录，先帮她把皮晒得更好了。',
      ),
      plan('4.7', '农村实用人才有高级、中级的，分别可以直接申报农业系列的中级、初级。'),
      plan('4.1.4', '用身边榜样带动更多人。'),
      confirm('现在农村实用人才和「乡村工匠」怎样衔接，请问当地人社部门。'),
    ],
  }),
];
