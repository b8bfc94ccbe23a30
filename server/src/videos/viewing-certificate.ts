import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';

interface Watched {
  title: string;
  /** Of the film, in seconds. */
  length: number;
  completedAt: Date;
  demo: boolean;
}

/** `1分05秒`, `48分钟`. */
const lengthInWords = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (rest === 0) return `${minutes}分钟`;
  return minutes === 0 ? `${rest}秒` : `${minutes}分${String(rest).padStart(2, '0')}秒`;
};

/** What a 观看证明 says. */
export const letterOf = ({ title, length, completedAt }: Watched, name: string): string[] => [
  `${name}已于${dayInWords(dayInJiangmen(completedAt))}看完视频宣讲“${title}”（全长${lengthInWords(length)}）。`,
  '看完是指：服务器按实际经过的时间核对，看过的部分合起来不少于全长的95%。',
];

export const linesOf = ({ title, length, demo }: Watched): [string, string][] => [
  ['视频', `${title}${demo ? '（示例视频）' : ''}`],
  ['全长', lengthInWords(length)],
];
