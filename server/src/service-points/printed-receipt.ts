import { type Purpose } from '@titles/shared/contract/service-points';
import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type PrintedDocument } from '../print/block';
import { purposeInWords } from './shown';

interface Receipt {
  number: string;
  received: readonly string[];
  missing: readonly string[];
  note: string | null;
  issuedAt: Date;
}
interface Point {
  name: string;
  address: string | null;
  demo: boolean;
}

/** 收件回执 on paper; the person's name is written by hand, for nobody here knows it. */
export function printedReceipt(
  { number, received, missing, note, issuedAt }: Receipt,
  { name, address, demo }: Point,
  purpose: Purpose,
): PrintedDocument {
  const rows = [...received.map((each) => [each, '已收']), ...missing.map((each) => [each, '还缺'])].map(
    ([each = '', state = ''], index) => [String(index + 1), each, state],
  );
  return {
    name: `收件回执 ${number}`,
    madeAt: issuedAt,
    blocks: [
      { kind: 'title', text: '收件回执' },
      ...(demo ? [{ kind: 'paragraph', text: '示例：服务点信息仅供演示。', style: 'note' } as const] : []),
      { kind: 'code', label: '编号', code: number },
      {
        kind: 'paragraph',
        text: `服务点：${name}${address ? `（${address}）` : ''}\n事项：${purposeInWords[purpose]}\n时间：${momentWithYear(issuedAt)}`,
      },
      {
        kind: 'table',
        columns: [
          { header: '序号', share: 1 },
          { header: '材料', share: 6 },
          { header: '情况', share: 2 },
        ],
        rows,
      },
      ...(note === null ? [] : [{ kind: 'paragraph', text: `说明：${note}` } as const]),
      {
        kind: 'paragraph',
        text: '本回执只说明材料的收取情况，不代表审核结果。是否符合条件，以人社部门审核和评审委员会的通知为准。',
        style: 'note',
      },
      { kind: 'signature', lines: [{ label: '交件人' }, { label: '收件人' }] },
    ],
  };
}
