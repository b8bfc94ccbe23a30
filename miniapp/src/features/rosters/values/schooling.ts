import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { type Cell } from '../reading/sheet';
import { blank, dense, isBlank, mend, type Reading } from './plain';

type Diploma = NonNullable<PersonRecord['education']>[number];

/** Schooling by the words of a diploma; the first that fits counts, and what only sounds alike comes first. */
const levels: readonly (readonly [RegExp, Diploma['level']])[] = [
  [/博士/, '博士'],
  [/硕士|MBA|MPA/, '硕士'],
  [/预备技师|技师班/, '技工院校预备技师班'],
  [/高级工班|高级技工班/, '技工院校高级工班'],
  [/中级工班|中级技工班|中技/, '技工院校中级工班'],
  [/专升本|本科/, '本科'],
  [/中专|中等专业/, '中专'],
  [/大专|专科|高职/, '大专'],
  [/大学/, '本科'],
  [/普通高中|高中/, '高中'],
  [/初中|小学/, '初中'],
];
const unclear: readonly (readonly [RegExp, string])[] = [
  [
    /在读|就读|肄业|结业|退学|[没未][^,;、()]*毕业|无[^,;、()]*毕业证/,
    '还没有毕业证书的学历不能算，请写已毕业的学历',
  ],
  [/[无未没][^,;、()]*(学士|硕士|博士)/, '没有取得的学位请不要写；没有学位的，「学位」一列写无'],
  [/双学位|双学士/, '「双学位」和第二学士学位不同，请按证书写'],
  [/职高|职业高中|职业中学|职中/, '「职高」请按毕业证书写成中专或高中'],
  [/技校|技工学校|技工院校$|高技/, '「技校」请写明是中级工班、高级工班还是预备技师班'],
];
const degrees: readonly (readonly [RegExp, NonNullable<Diploma['degree']>])[] = [
  [/博士/, '博士'],
  [/硕士|MBA|MPA/, '硕士'],
  [/第二学士/, '第二学士'],
  [/学士/, '学士'],
];

const partTime =
  /(非|不是|不属于?)(国家)?(全日制|统招|普通)|非全|自考|自学考试|函授|成人|成教|业余|网络|网教|远程|电大|开放大学|国开|夜大|在职|党校/;
const fullTime = /全日制|统招|普通高等教育|普通本科|普通专科/;

const first = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  table.find(([words]) => words.test(text))?.[1];

/** What a way of studying says about being full-time; undefined where it says nothing. */
const isFullTime = (text: string): boolean | undefined =>
  partTime.test(text) ? false : fullTime.test(text) ? true : undefined;

/** 「大学本科（学士）」, 「自考大专」, 「硕士研究生」: what of a diploma the words say. */
export function readSchooling(cell: Cell | undefined): Reading<Diploma> {
  const text = dense(cell).toUpperCase();
  if (isBlank(text) || text === '无') return blank;
  const why = first(unclear, text);
  if (why !== undefined) return mend(why);
  const parts = text.split(/[、,;+及和]|\/(?!学士|硕士|博士)/).filter((part) => first(levels, part));
  if (parts.length > 1) return mend('一格里写了不止一个学历，请只写最高的，全日制的另列一列');
  // 「本科（硕士）」: the diploma is one thing, the degree obtained later another.
  const isBachelor = text.includes('本科');
  const level = isBachelor ? '本科' : first(levels, text);
  if (level === undefined)
    return mend(
      text.includes('研究生')
        ? '「研究生」分不清硕士和博士，请写明'
        : `没认出学历「${text.slice(0, 20)}」，请按毕业证书写`,
    );
  const study = isFullTime(text);
  const degree = first(degrees, text);
  return { value: { level, ...(degree && { degree }), ...(study !== undefined && { full_time: study }) } };
}

/** 「工学学士」 → 学士; 「无」 has none. */
export function readDegree(cell: Cell | undefined): Reading<Diploma['degree']> {
  const text = dense(cell).toUpperCase();
  if (isBlank(text) || /^(无|没有|无学位)$/.test(text)) return blank;
  const why = first(unclear, text);
  if (why !== undefined) return mend(why);
  const degree = first(degrees, text);
  return degree ? { value: degree } : mend(`没认出学位「${text.slice(0, 20)}」，请写学士、硕士或博士`);
}

/** Whether a diploma is full-time, by the way of studying or by yes and no. */
export function readStudy(cell: Cell | undefined): Reading<boolean> {
  const text = dense(cell);
  if (isBlank(text)) return blank;
  const study = isFullTime(text);
  return study === undefined ? readYesNo(cell) : { value: study };
}

/** Yes and no as people write them; 「对口」 and 「目录内」 say yes too. */
export function readYesNo(cell: Cell | undefined): Reading<boolean> {
  const text = dense(cell).toUpperCase();
  if (isBlank(text)) return blank;
  if (/^(否|不是|不|无|没有|N|NO|FALSE|×|X|0|不对口|不相近|不相关|不在|不在目录内)$/.test(text))
    return { value: false };
  if (/^(是|有|Y|YES|TRUE|√|✓|V|1|对口|相近|相同|相关|对口或相近|在|在目录内)$/.test(text))
    return { value: true };
  return mend(`「${text.slice(0, 20)}」请写是或否`);
}
