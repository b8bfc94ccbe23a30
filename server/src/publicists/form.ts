import { type PrintedDocument } from '../print/block';

/** What an application says, as far as there is one. */
export interface FormContent {
  name: string;
  phone: string;
  company: string;
  creditCode: string;
  district: string;
  type: string;
  size: string;
}

/** 推荐表 of a company for its publicist: to print, stamp and photograph. Empty cells are filled in by hand. */
export function recommendationForm(content: FormContent | null, now: Date): PrintedDocument {
  const rows = [
    ['单位全称', content?.company ?? ''],
    ['统一社会信用代码', content?.creditCode ?? ''],
    ['所在市（区）', content?.district ?? ''],
    ['单位类型', content?.type ?? ''],
    ['单位规模', content?.size ?? ''],
    ['推荐人选姓名', content?.name ?? ''],
    ['手机号', content?.phone ?? ''],
    ['岗位职务', ''],
  ];
  return {
    name: '职称宣传员推荐表',
    madeAt: now,
    blocks: [
      { kind: 'title', text: '职称宣传员推荐表' },
      {
        kind: 'paragraph',
        style: 'letter',
        text: '我单位推荐下列同志担任本单位职称宣传员，向员工宣传职称政策、组织收看讲座、联系上门培训。',
      },
      {
        kind: 'table',
        columns: [
          { header: '项目', share: 2 },
          { header: '内容', share: 5 },
        ],
        rows,
        toSign: true,
      },
      {
        kind: 'signature',
        lines: [{ label: '推荐单位（盖章）' }, { label: '日期' }],
      },
      {
        kind: 'paragraph',
        style: 'note',
        text: '盖章后拍照，在“江门职称服务”小程序「职称宣传员」里上传。审批期间可以先分享，通过后一并计入。',
      },
    ],
  };
}
