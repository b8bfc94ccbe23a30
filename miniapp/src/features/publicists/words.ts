import { type Result } from '@titles/shared/contract/endpoint';
import { type sharing } from '@titles/shared/contract/sharing';
import { type MyPublicist } from '@titles/shared/contract/publicists';
import { unpricedInWords } from '@titles/shared/ledger-words';

type Aside = Result<typeof sharing.aside>['aside'][number];

/** Why something did not count, to the publicist. */
const reasons: Readonly<Record<string, string>> = {
  left: '当时您不是宣传员',
  own: '是您自己打开的',
  'own-device': '是在您登录过的手机上打开的',
  bot: '像是程序自动打开的',
  late: '超过7天才收到阅读情况',
  short: '在页面上没有停满15秒',
  unscrolled: '没有往下看',
  'too-fast': '停留时间对不上',
  'first-touch': '这位读者7天内先从另一位宣传员的分享打开过',
  repeat: '同一个人这一季已经计过一次',
  'same-device': '同一部手机上已经计过一次',
  burst: '短时间内人数太多，先不计；是真人的请申诉',
  unfinished: '打开了，没有读完',
  reversed: '核对后撤销',
  cancelled: '预约后来取消了',
};

export const reasonInWords = (reason: string): string => reasons[reason] ?? '没有计入';

export const stepInWords = { read: '阅读', check: '自测', booking: '预约', other: '' } as const;

export const appealInWords: Readonly<Record<Aside['appeal'], string>> = {
  none: '',
  open: '已申诉，等工作人员答复',
  granted: '申诉通过，已计入',
  refused: '申诉没有通过',
};

export const stateInWords: Readonly<Record<MyPublicist['state'], string>> = {
  applied: '申请中，可以先分享，通过后一并计入',
  active: '已通过',
  refused: '没有通过',
  left: '已不是宣传员',
};

/** `12.50 元`, or `12.50 元，另有 2 次当时未定标准`; what no tariff covers has no amount. */
export const worthInWords = (worth: { fen: number | null; unpriced: number }): string => {
  const more = unpricedInWords(worth);
  return worth.fen === null ? '未定标准' : `${(worth.fen / 100).toFixed(2)} 元${more && `，${more}`}`;
};

/** `2026年11月`. */
export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** So many months up to this one, the newest first. */
export const monthsUpTo = (month: string, count: number): string[] => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back)).toISOString().slice(0, 7),
  );
};

/** `2026-q4` of a day. */
export const seasonOf = (day: string): string =>
  `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The season before. */
export const seasonBefore = (season: string): string => {
  const [year = 0, quarter = 0] = season.split('-q').map(Number);
  return quarter === 1 ? `${year - 1}-q4` : `${year}-q${quarter - 1}`;
};

/** The text to paste with a link or picture: what it is and for whom, nothing promised for sharing it. */
export const readyText = ({ title, summary }: { title: string; summary: string }): string =>
  `【职称】${title}\n${summary}\n点开看看，和您有没有关系。`;
