import { seriesAndLevel, seriesList, titleNames } from './title-names';

const levelOf = (series: string, name: string) =>
  titleNames(series).find((title) => title.name.split('、').includes(name))?.level;

describe('names on certificates', () => {
  test('the 27 series are there', () => expect(seriesList).toHaveLength(27));

  test.each([
    ['工程', '高级工程师', '副高级'],
    ['新闻', '高级记者', '正高级'],
    ['新闻', '主任记者', '副高级'],
    ['翻译', '一级翻译', '副高级'],
    ['翻译', '译审', '正高级'],
    ['艺术', '一级（如一级演员）', '正高级'],
    ['艺术', '二级（如二级演员）', '副高级'],
    ['卫生', '技师（卫生）', '助理级'],
    ['卫生', '主治医师', '中级'],
    ['农业', '助理农艺师', '助理级'],
    ['会计', '助理会计师', '助理级'],
    ['出版', '编辑', '中级'],
    ['新闻', '助理编辑', '助理级'],
  ])('%s %s is %s', (series, name, level) => expect(levelOf(series, name)).toBe(level));

  test.each([
    ['卫生', '中级', '主治（主管）医（药、护、技）师（中级）'],
    ['卫生', '副高级', '副主任医（药、护、技）师（副高级）'],
    ['农业', '助理级', '助理农艺（畜牧、兽医）师（助理级）'],
    ['工程', '中级', '工程师（中级）'],
    ['经济', '副高级', '高级经济师（副高级）'],
  ])('%s %s is worded for every profession of the series', (series, level, words) =>
    expect(seriesAndLevel(series, level)).toBe(words),
  );

  test('a series without a level leaves it out, a level without a name is called by its series', () => {
    expect(titleNames('会计').map(({ level }) => level)).not.toContain('员级');
    expect(seriesAndLevel('农业', '初级')).toBe('农业系列初级职称');
  });
});
