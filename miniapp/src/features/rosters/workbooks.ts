import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type Answered, tones, type Tone } from './answer';
import { fieldLabels, fields } from './columns/fields';
import { type Refused } from './people';
import { seniorShare } from './senior-share';

/** A sheet to write: its header first; what is a number stays one. */
export interface WrittenSheet {
  name: string;
  widths: readonly number[];
  rows: readonly (readonly (string | number)[])[];
}

export const toneWords: Readonly<Record<Tone, string>> = {
  mayApply: '现在可以申报',
  notYet: '以后可以申报',
  askBureau: '先问人社部门',
  unknown: '还缺信息',
  no: '暂无途径',
};

const lines = (texts: readonly string[]): string => texts.join('；');

const rowOf = (person: Answered): (string | number)[] => [
  person.row,
  person.name,
  toneWords[person.tone],
  person.line,
  person.route,
  person.year,
  lines(person.lacking),
  lines(person.missing),
  lines(person.confirm),
  lines(person.others),
  lines(person.notes),
];

/** What whoever opens the file must know of its answers. */
export interface Origin {
  fileName: string;
  reviewYear: number;
  ruleSet: string;
  madeAt: Date;
}

/** What the answers leave out, and how far they go; the same words stand on the page. */
export const limits = [
  '结果仅供参考，能不能申报以当年通知和人社部门答复为准；品德、业绩、能力由评审委员会评定。',
  '名册里看不出的情形没有算：获奖、专利、标准、农村实用人才、抗疫一线、博士毕业生和博士后、港澳人员、基层卫生等，可能还有别的途径，请本人在「自测」里核对。',
  '日期只写到年、月的，按当月、当年最后一天算。',
] as const;

/** The answers as a workbook: who, who not and why, and what it rests on. */
export const answerSheets = (
  answers: readonly Answered[],
  refused: readonly Refused[],
  { fileName, reviewYear, ruleSet, madeAt }: Origin,
): WrittenSheet[] => [
  {
    name: '结果',
    widths: [8, 12, 14, 34, 30, 28, 44, 36, 44, 36, 44],
    rows: [
      [
        ...['行号', '姓名', '结果', '说明', '途径', '评审年度', '还差什么', '名册里缺什么'],
        ...['要向人社部门确认', '另外还可以', '备注'],
      ],
      ...[...answers]
        .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone) || a.row - b.row)
        .map(rowOf),
    ],
  },
  {
    name: '没有回答的行',
    widths: [8, 20, 50],
    rows: [['行号', '姓名', '原因'], ...refused.map(({ row, name, reason }) => [row, name, reason])],
  },
  {
    name: '说明',
    widths: [100],
    rows: [
      ['说明'],
      [
        `来自「${fileName}」，评审年度 ${reviewYear}，规则版本 ${ruleSet}，${momentWithYear(madeAt)} 在本机算出，没有上传。`,
      ],
      ...[seniorShare(answers)?.inWords ?? [], limits].flat().map((text) => [text]),
    ],
  },
];

const examples: Readonly<Partial<Record<keyof typeof fieldLabels, string>>> = {
  name: '必填',
  series: '工程、卫生、经济、会计、农业或工艺美术；不填的，按现有职称的系列',
  title: '证书上的名称，例如：助理工程师；没有就写「无」',
  titleSeries: '名称分不出系列的才填，例如：档案',
  titleBy: '评审、考试或认定',
  titleYear: '评审取得的填，例如：2021（不是发证日期）',
  titleObtained: '考试、认定取得的填，例如：2021-05-30',
  titlePlace: '例如：广东；外省取得的写省份',
  schooling: '例如：本科、大专、硕士；最高的',
  degree: '例如：学士；没有就写「无」',
  graduated: '例如：2016-07；写到月就可以',
  study: '是或否；自考、函授、网络教育都是「否」',
  matches: '是或否：所学专业和现在的工作相同或相近',
  fullTimeSchooling: '最高学历不是全日制的，另填全日制的那个',
  workSince: '例如：2016-07；换过单位、一直做同一行的，按最早那次',
  skill: '高级工、技师或高级技师；没有就写「无」',
  skillObtained: '例如：2018-06',
  skillListed: '是或否；不清楚就空着',
  standing: '在职、公务员、退休返聘或处分期内',
};

/** The list to fill in, and how; nobody is in it, so that no example is taken for a person. */
export const templateSheets = (): WrittenSheet[] => [
  { name: '名册', widths: fields.map(() => 16), rows: [fields.map((field) => fieldLabels[field])] },
  {
    name: '怎么填',
    widths: [24, 70],
    rows: [
      ['列', '怎么填'],
      ...fields.map((field) => [fieldLabels[field], examples[field] ?? '同前；没有就空着']),
      ['其他', '不用填身份证号和手机号。列的名称和顺序可以不同，不知道的空着。'],
    ],
  },
];
