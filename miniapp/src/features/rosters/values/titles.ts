import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { seriesList, titleNames, type TitleLevel } from '@titles/shared/policy/title-names';
import { type Cell } from '../reading/sheet';
import { blank, dense, isBlank, mend, notHeld, type Reading } from './plain';

/** A title as far as a name tells it: some names are those of several series. */
export interface NamedTitle {
  level: TitleLevel;
  series: readonly string[];
}

/** Every name that certificates carry; one name is of one level in all its series. */
const byName = new Map<string, NamedTitle>();
for (const series of seriesList)
  for (const { level, name } of titleNames(series))
    for (const each of name.split('、')) {
      // 「技师（卫生）」 would catch the 技师 of skills.
      if (/[（）]/.test(each)) continue;
      const known = each.replace(/等$/, '');
      byName.set(known, { level, series: [...(byName.get(known)?.series ?? []), series] });
    }

/** Levels in place of a name; 初级 and 高级 stand for two levels each. */
const levelWords: Readonly<Record<string, TitleLevel>> = {
  员级: '员级',
  助理级: '助理级',
  助级: '助理级',
  中级: '中级',
  中级职称: '中级',
  副高: '副高级',
  副高级: '副高级',
  副高级职称: '副高级',
  正高: '正高级',
  正高级: '正高级',
  正高级职称: '正高级',
};
const twofold: Readonly<Record<string, string>> = {
  初级: '「初级」分不清员级和助理级，请按证书写名称，例如助理工程师',
  初级职称: '「初级」分不清员级和助理级，请按证书写名称，例如助理工程师',
  高级: '「高级」分不清副高级和正高级，请按证书写名称，例如高级工程师',
  高级职称: '「高级」分不清副高级和正高级，请按证书写名称，例如高级工程师',
};

/** What words beside a name say of the level: those that it may be. The first that fits counts. */
const levelsSaid: readonly (readonly [RegExp, readonly TitleLevel[]])[] = [
  [/正高|教授级|^正$/, ['正高级']],
  [/副高|^副$/, ['副高级']],
  [/高级(?!中学)|高工|^高$/, ['副高级', '正高级']],
  [/中级|^中$/, ['中级']],
  [/初级(?!中学)|^初$/, ['员级', '助理级']],
  [/助理级|助级/, ['助理级']],
  // 「医师（助理）」 is less than 医师, whose own level is called so.
  [/^助/, []],
  [/员级/, ['员级']],
];

/** Whether words beside a name leave its level as it is: 「（机械）」 does, 「（高级）」 after 工程师 does not. */
function allows(words: string, level: TitleLevel): boolean {
  const title = byName.get(words);
  const said = title ? [title.level] : levelsSaid.find(([pattern]) => pattern.test(words))?.[1];
  return said?.includes(level) ?? true;
}

const withoutBrackets = (text: string): string => text.replace(/\(.*?\)/g, '');

/** 「中级工程师」 is called 工程师, 「工程师（机械）」 too; what is taken off the name stays told. */
function stripped(text: string): { name: string; before: string; brackets: string[] } {
  const brackets = [...text.matchAll(/\((.*?)\)/g)].map(([, words = '']) => words);
  const whole = withoutBrackets(text);
  const before = byName.has(whole) ? '' : (/^(中级|副高级|初级)(?!中学)(?=[^职]{2,})/.exec(whole)?.[0] ?? '');
  return { name: whole.slice(before.length), before, brackets };
}

function named(text: string): Reading<NamedTitle> {
  const { name, before, brackets } = stripped(text);
  if (brackets.some(notHeld))
    return mend(`「${text.slice(0, 20)}」看不出已经取得，请只写已取得的职称，没有就写无`);
  if (/建造师|造价|律师|执业|注册/.test(name) || brackets.some((words) => /^(执业|注册)(助理)?$/.test(words)))
    return mend(`「${text}」是职业资格，能不能对应职称请先向人社部门确认`);
  const level = levelWords[name];
  const called = byName.get(name) ?? (level && { level, series: [] });
  // 「副高级工程师」 is called 高级工程师, 「高级工程师（教授级）」 正高级工程师.
  const higher = byName.get(before === '副高级' ? `高级${name}` : `正${name}`);
  const found = [called, higher].find(
    (title) => title && [before, ...brackets].every((words) => allows(words, title.level)),
  );
  if (found) return { value: found };
  const why = twofold[before] ?? twofold[name];
  if (why !== undefined) return mend(why);
  if (called) return mend(`「${text.slice(0, 20)}」的名称和级别对不上，请按职称证书上的名称写`);
  if (/^(初级工|中级工|高级工|技师|高级技师|特级技师)$/.test(name))
    return mend(`「${text}」看不出是技能证书还是卫生系列职称。技能证书请放到「技能证书」一列`);
  return mend(`没认出职称「${text.slice(0, 20)}」，请按职称证书上的名称写`);
}

/** The titles of a cell; an empty list says that there is none. */
export function readTitles(cell: Cell | undefined): Reading<NamedTitle[]> {
  const text = dense(cell);
  if (isBlank(text)) return blank;
  if (/^(无|没有|暂无|未评|未取得|无职称|没有职称|未评定)$/.test(text)) return { value: [] };
  const readings = text
    .split(/[、,;/+和及]/)
    .filter((part) => part !== '')
    .map(named);
  const wrong = readings.find((reading) => 'mend' in reading);
  if (wrong) return wrong;
  return { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
}

/** Of several series that a name may belong to, the one that is told. */
export const seriesAmong = ({ series }: NamedTitle, told: string | undefined): string | undefined =>
  series.length === 1 ? series[0] : series.length === 0 ? told : series.find((each) => each === told);

/** What people call the series in lists. */
const seriesWords: readonly (readonly [RegExp, string])[] = [
  [/工艺美术/, '工艺美术'],
  [/卫生|医疗(?!器械)|医药|护理/, '卫生'],
  [/会计|财务/, '会计'],
  [/经济/, '经济'],
  [/农业|农技|畜牧|兽医/, '农业'],
  [/工程/, '工程'],
];

/** The series that is applied for: by its own name, or by that of a title which only one series has. */
export function readSeries(cell: Cell | undefined): Reading<string> {
  const text = dense(cell);
  if (isBlank(text) || text === '无') return blank;
  const bare = withoutBrackets(text);
  // 「工程（生物医药）」 is 工程, but in 「高级（经济）」 only the brackets tell the series.
  const said = bare === '' || levelWords[bare] || twofold[bare] ? text : bare;
  const name = said.replace(/(专业)?(技术)?(人员)?(职称)?(系列|类)?$/, '');
  const exact = seriesList.find((series) => series === name || series === said);
  if (exact !== undefined) return { value: exact };
  const [only, ...more] = byName.get(stripped(text).name)?.series ?? [];
  if (only !== undefined && more.length === 0) return { value: only };
  const fitting = new Set(seriesWords.filter(([words]) => words.test(said)).map(([, series]) => series));
  const [worded] = fitting;
  if (fitting.size > 1)
    return mend(`「${text.slice(0, 20)}」分不清是${[...fitting].join('还是')}，请只写一个系列`);
  if (worded !== undefined && only === undefined) return { value: worded };
  return mend(`没认出系列「${text.slice(0, 20)}」，请写工程、卫生、经济、会计、农业等`);
}

type Origin = Pick<NonNullable<PersonRecord['titles']>[number], 'by'>['by'];

/** How a title was obtained. */
export function readOrigin(cell: Cell | undefined): Reading<Origin> {
  const text = dense(cell);
  if (isBlank(text) || text === '无') return blank;
  if (/认定|初聘/.test(text)) return { value: 'recognition' };
  if (/考评结合|评审|评定/.test(text)) return { value: 'review' };
  if (/考试|以考代评|考取|统考/.test(text)) return { value: 'exam' };
  return mend(`「${text.slice(0, 20)}」请写评审、考试或认定`);
}
