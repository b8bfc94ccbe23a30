import { type Paragraph, Statement } from '../statement';

const paragraphs: readonly Paragraph[] = [
  {
    heading: '自测的答案留在手机',
    lines: [
      '自测在您的手机上计算，不联网也能用。答案保存在这部手机里，不会自动上传。',
      '只有您登录后，在结果页主动选择「存进账号」，这一份答案才会上传保存。每个账号最多保存 20 份。',
    ],
  },
  {
    heading: '登录时保存什么',
    lines: [
      '登录使用微信给本程序的匿名编号（openid）。我们用它建立账号，并保存账号的建立时间和登录状态，登录 30 天内有效。',
      '我们不读取您的微信昵称、头像、手机号、位置和通讯录。',
    ],
  },
  {
    heading: '手机里还存了什么',
    lines: ['「长辈版」开关、最近搜过的词、上次自测的一句话结论和申报日期，以及登录状态。'],
  },
  {
    heading: '怎样删除',
    lines: [
      '存进账号的自测：在「我的」里逐份删除，删除后不能恢复。',
      '手机里的内容：在微信里删除本程序，或在浏览器里清除本站数据，就会全部清除。最近搜过的词也可以在搜索页清除。',
      '需要删除账号，请向人社部门提出，受理方式需向人社部门确认。',
    ],
  },
];

export default function Privacy() {
  return <Statement title="隐私说明" draft paragraphs={paragraphs} />;
}
