/** Levels from low to high, as the policy names them. */
const LEVELS = ['员级', '助理级', '中级', '副高级', '正高级'] as const;
export type TitleLevel = (typeof LEVELS)[number];

export const isTitleLevel = (text: string): text is TitleLevel =>
  (LEVELS as readonly string[]).includes(text);

/** What is printed on certificates, from 员级 to 正高级; empty where the series has no such level (facts 2.3). */
type Names = readonly [string, string, string, string, string];

const names: Readonly<Record<string, Names>> = {
  工程: ['技术员', '助理工程师', '工程师', '高级工程师', '正高级工程师'],
  农业: [
    '农业技术员',
    '助理农艺师、助理畜牧师、助理兽医师',
    '农艺师、畜牧师、兽医师',
    '高级农艺师、高级畜牧师、高级兽医师',
    '正高级农艺师、农业技术推广研究员等',
  ],
  卫生: [
    '医士、药士、护士、技士',
    '医师、药师、护师、技师（卫生）',
    '主治医师、主管医师、主管药师、主管护师、主管技师',
    '副主任医师、副主任药师、副主任护师、副主任技师',
    '主任医师、主任药师、主任护师、主任技师',
  ],
  工艺美术: ['工艺美术员', '助理工艺美术师', '工艺美术师', '高级工艺美术师', '正高级工艺美术师'],
  经济: ['', '助理经济师', '经济师、人力资源管理师、知识产权师', '高级经济师', '正高级经济师'],
  会计: ['', '助理会计师', '会计师', '高级会计师', '正高级会计师'],
  统计: ['', '助理统计师', '统计师', '高级统计师', '正高级统计师'],
  审计: ['', '助理审计师', '审计师', '高级审计师', '正高级审计师'],
  中小学教师: ['三级教师', '二级教师', '一级教师', '高级教师', '正高级教师'],
  中等职业学校教师: [
    '三级实习指导教师',
    '助理讲师、二级实习指导教师',
    '讲师、一级实习指导教师',
    '高级讲师、高级实习指导教师',
    '正高级讲师、正高级实习指导教师',
  ],
  技工院校教师: [
    '三级实习指导教师',
    '助理讲师、二级实习指导教师',
    '讲师、一级实习指导教师',
    '高级讲师、高级实习指导教师',
    '正高级讲师、正高级实习指导教师',
  ],
  高等学校教师: ['', '助教', '讲师', '副教授', '教授'],
  自然科学研究: ['', '研究实习员', '助理研究员', '副研究员', '研究员'],
  哲学社会科学研究: ['', '研究实习员', '助理研究员', '副研究员', '研究员'],
  实验技术: ['实验员', '助理实验师', '实验师', '高级实验师', '正高级实验师'],
  新闻: ['', '助理记者、助理编辑', '记者、编辑', '主任记者、主任编辑', '高级记者、高级编辑'],
  出版: ['', '助理编辑', '编辑', '副编审', '编审'],
  播音主持: ['', '二级播音员主持人', '一级播音员主持人', '主任播音员主持人', '播音指导'],
  图书资料: ['管理员', '助理馆员', '馆员', '副研究馆员', '研究馆员'],
  档案: ['管理员', '助理馆员', '馆员', '副研究馆员', '研究馆员'],
  文物博物: ['', '助理馆员', '馆员', '副研究馆员', '研究馆员'],
  艺术: ['', '四级（如四级演员）', '三级（如三级演员）', '二级（如二级演员）', '一级（如一级演员）'],
  体育: ['', '初级教练', '中级教练', '高级教练', '国家级教练'],
  翻译: ['', '三级翻译', '二级翻译', '一级翻译', '译审'],
  公共法律服务: ['', '', '', '', ''],
  船舶: ['', '', '', '', ''],
  民用航空飞行: ['', '', '', '', ''],
};

/**
 * Series in which a level has a name for each profession: one wording that holds for all of them, for sentences
 * about a person of whom only the series and the level are known.
 */
const inOneWord: Readonly<Record<string, Names>> = {
  农业: [
    '农业技术员',
    '助理农艺（畜牧、兽医）师',
    '农艺（畜牧、兽医）师',
    '高级农艺（畜牧、兽医）师',
    '正高级农艺（畜牧、兽医）师',
  ],
  卫生: [
    '医（药、护、技）士',
    '医（药、护、技）师',
    '主治（主管）医（药、护、技）师',
    '副主任医（药、护、技）师',
    '主任医（药、护、技）师',
  ],
};

/** The 27 series. */
export const seriesList: readonly string[] = Object.keys(names);

/** The names of a series from low to high, with the level each stands for. */
export const titleNames = (series: string): { level: TitleLevel; name: string }[] =>
  LEVELS.flatMap((level, index) => {
    const name = names[series]?.[index];
    return name ? [{ level, name }] : [];
  });

/** What everybody of a series and level is called: 工程师, 副主任医（药、护、技）师; undefined where there is no name. */
export const titleCalled = (series: string, level: string): string | undefined => {
  const index = (LEVELS as readonly string[]).indexOf(level);
  const name = inOneWord[series]?.[index] ?? names[series]?.[index]?.split('、')[0];
  return name === '' ? undefined : name;
};

/** 「工程师（中级）」: the name people know with the level the policy means; 初级 covers two levels and has no name. */
export const seriesAndLevel = (series: string, level: string): string => {
  const name = titleCalled(series, level);
  return name ? `${name}（${level}）` : `${series}系列${level}职称`;
};
