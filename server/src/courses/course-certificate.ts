import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';

interface Completed {
  title: string;
  rightAnswers: number | null;
  questions: number | null;
  completedAt: Date;
  demo: boolean;
}

const scoreOf = ({ rightAnswers, questions }: Completed): string =>
  `${questions ?? 0}题答对${rightAnswers ?? 0}题`;

/** What a 结业证明 says. */
export const letterOf = (completed: Completed, name: string): string[] => [
  `${name}已看完课程“${completed.title}”的全部视频，于${dayInWords(dayInJiangmen(completed.completedAt))}通过结业测试（${scoreOf(completed)}）。`,
  '试题由服务器随机抽取和评分；视频是否看完，由服务器按实际经过的时间核对。',
];

export const linesOf = (completed: Completed): [string, string][] => [
  ['课程', `${completed.title}${completed.demo ? '（示例课程）' : ''}`],
  ['测试', scoreOf(completed)],
];
