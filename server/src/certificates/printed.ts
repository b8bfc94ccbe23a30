import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { type PrintedDocument } from '../print/block';
import { printedCode } from '../printed-code';

interface Issued {
  code: string;
  title: string;
  issuedAt: Date;
  demo: boolean;
}

/** A certificate as it is printed, with the code by which anybody can confirm it. */
export const printed = (
  { code, title, issuedAt, demo }: Issued,
  paper: string,
  letter: readonly string[],
): PrintedDocument => ({
  name: `${paper} ${title}`,
  madeAt: issuedAt,
  blocks: [
    { kind: 'title', text: paper },
    ...(demo
      ? [{ kind: 'paragraph', style: 'note', text: '示例：这是演示内容的证明，不作任何用途。' } as const]
      : []),
    ...letter.map((text) => ({ kind: 'paragraph', style: 'letter', text }) as const),
    {
      kind: 'signature',
      lines: [
        { label: '出具', value: '江门职称服务小程序' },
        { label: '日期', value: dayInWords(dayInJiangmen(issuedAt)) },
      ],
    },
    { kind: 'code', label: '核验码', code: printedCode(code) },
    {
      kind: 'paragraph',
      style: 'note',
      text: '在“江门职称服务”小程序「证明核验」输入核验码，即可核对以上内容。姓名由本人填写，本证明不代替继续教育学时证明。',
    },
  ],
});
