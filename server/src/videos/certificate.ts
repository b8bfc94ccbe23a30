import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { type PrintedDocument } from '../print/block';
import { printedCode } from '../printed-code';

interface Watched {
  code: string;
  name: string;
  title: string;
  /** Of the film, in seconds. */
  length: number;
  completedAt: Date;
  issuedAt: Date;
  demo: boolean;
}

const dayOf = (at: Date): string => dayInWords(dayInJiangmen(at));

/** `1分05秒`, `48分钟`. */
const lengthInWords = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (rest === 0) return `${minutes}分钟`;
  return minutes === 0 ? `${rest}秒` : `${minutes}分${String(rest).padStart(2, '0')}秒`;
};

/** 观看证明, with the code by which anybody can confirm it. */
export const viewingCertificate = (watched: Watched): PrintedDocument => ({
  name: `观看证明 ${watched.title}`,
  madeAt: watched.issuedAt,
  blocks: [
    { kind: 'title', text: '观看证明' },
    ...(watched.demo
      ? [{ kind: 'paragraph', style: 'note', text: '示例：这是演示视频的证明，不作任何用途。' } as const]
      : []),
    {
      kind: 'paragraph',
      style: 'letter',
      text: `${watched.name}已于${dayOf(watched.completedAt)}看完视频宣讲“${watched.title}”（全长${lengthInWords(watched.length)}）。`,
    },
    {
      kind: 'paragraph',
      style: 'letter',
      text: '看完是指：服务器按实际经过的时间核对，看过的部分合起来不少于全长的95%。',
    },
    {
      kind: 'signature',
      lines: [
        { label: '出具', value: '江门职称服务小程序' },
        { label: '日期', value: dayOf(watched.issuedAt) },
      ],
    },
    { kind: 'code', label: '核验码', code: printedCode(watched.code) },
    {
      kind: 'paragraph',
      style: 'note',
      text: '在“江门职称服务”小程序「观看证明核验」输入核验码，即可核对以上内容。姓名由本人填写，本证明不代替继续教育学时证明。',
    },
  ],
});
