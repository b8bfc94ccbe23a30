import * as fc from 'fast-check';
import { parse } from './parse';
import { succeed, type StoredClause, type Succession } from './succession';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 60);

const versions = (...texts: string[]): Succession[] => {
  const used = new Set<string>();
  let before: StoredClause[] = [];
  return texts.map((text, index) => {
    const succession = succeed(before, parse(text).clauses, used, index + 1);
    before = succession.clauses;
    for (const { id } of before) used.add(id);
    return succession;
  });
};
const idOf = ({ clauses }: Succession, words: string): string | undefined =>
  clauses.find(({ title, text }) => (title + text).includes(words))?.id;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];
const items = (...texts: string[]): string =>
  `办法\n一、总则\n适用于全市。\n二、做法\n${texts.map((text, index) => `(${numerals[index]})${text}`).join('\n')}`;
const collect = '收集材料。每季度把各单位的材料收齐,按时交到窗口。';
const check = '核对证书。逐一核对证书编号与发证机关,发现不符立即退回。';
const publish = '公布结果。在政务网站上公布名单,接受社会监督五个工作日。';
const archive = '归档保存。全部记录保存三十年,专人管理,不得外借。';

test('the first version is numbered as the text is', () => {
  const [first] = versions(items(collect, '核对:一是编号;二是机关。'));
  expect(first?.clauses.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['1', null],
    ['2', null],
    ['2.1', '2'],
    ['2.2', '2'],
    ['2.2.1', '2.2'],
    ['2.2.2', '2.2'],
  ]);
});

test('an inserted clause gets a new id, those behind it keep theirs', () => {
  const [, second] = versions(items(collect, check), items(collect, publish, check));
  expect(second?.clauses.map(({ id, label }) => id + label)).toEqual([
    '1一、',
    '2二、',
    '2.1（一）',
    '2.2-v2（二）',
    '2.2（三）',
  ]);
  expect(second).toMatchObject({
    added: ['2.2-v2'],
    reworded: [],
    removed: [],
    kept: ['1', '2', '2.1', '2.2'],
  });
});

test('an inserted part moves whole parts, with everything below', () => {
  const text = items(collect, check);
  const [, second] = versions(text, text.replace('二、', '二、目标\n三年内人人持证上岗。\n三、'));
  expect(second).toMatchObject({ added: ['2-v2'], reworded: [], removed: [] });
  expect(second && idOf(second, '逐一核对')).toBe('2.2');
});

test('the id of a removed clause is never given again, not even when it comes back', () => {
  const [, second, third, fourth] = versions(
    items(collect, check),
    items(collect),
    items(collect, publish),
    items(collect, check),
  );
  expect(second?.removed).toEqual(['2.2']);
  expect(third?.added).toEqual(['2.2-v3']);
  expect(fourth?.added).toEqual(['2.2-v4']);
});

test('clauses that change places keep their ids', () => {
  const [, second] = versions(items(collect, check, publish), items(publish, collect, check));
  expect(second?.clauses.slice(2).map(({ id }) => id)).toEqual(['2.3', '2.1', '2.2']);
});

test('a clause that moves to another part keeps its id', () => {
  const [, second] = versions(
    `办法\n一、前期\n(一)${collect}\n(二)${check}\n二、后期\n(一)${publish}`,
    `办法\n一、前期\n(一)${collect}\n二、后期\n(一)${check}\n(二)${publish}`,
  );
  expect(second).toMatchObject({ added: [], removed: [], reworded: [] });
  expect(second?.clauses.find(({ id }) => id === '1.2')?.parentId).toBe('2');
});

test('an edited wording keeps its id and says since which version it stands', () => {
  const [, second, third] = versions(
    items(collect, check),
    items(collect, archive, check.replace('立即退回', '三日内退回')),
    items(collect, archive, check.replace('立即退回', '三日内退回')),
  );
  expect(second).toMatchObject({ reworded: ['2.2'], added: ['2.2-v2'] });
  expect(third?.clauses.find(({ id }) => id === '2.2')?.wordedIn).toBe(2);
});

test('width, case and spacing are no new wording; a number is', () => {
  const [, second, third] = versions(
    items('补贴A类1.8万元。'),
    items('补贴ａ类 1.8 万元。'),
    items('补贴A类18万元。'),
  );
  expect(second).toMatchObject({ kept: ['1', '2', '2.1'], reworded: [] });
  expect(third).toMatchObject({ reworded: ['2.1'] });
});

test('equal clauses below different parents are told apart', () => {
  const same = '由市局负责解释。';
  const [, second] = versions(
    `办法\n一、甲事\n(一)${same}\n二、乙事\n(一)${same}`,
    `办法\n一、甲事\n(一)${collect}\n二、乙事\n(一)${same}`,
  );
  expect(second).toMatchObject({ kept: ['1', '2', '2.1'], removed: ['1.1'], added: ['1.1-v2'] });
});

test('points keep their ids when one before them goes', () => {
  const [, second] = versions(
    items('要求:一是材料齐全完整;二是证书真实有效;三是按时提交窗口。'),
    items('要求:一是证书真实有效;二是按时提交窗口。'),
  );
  expect(second?.clauses.slice(3).map(({ id, label }) => label + id)).toEqual(['一是2.1.2', '二是2.1.3']);
});

const sign = fc.constantFrom(
  ...Array.from('职称评审材料证书单位申报工程农业会计经济卫生教师认定考试年度补贴企业行业协会专利论文'),
);
const wording = fc.string({ unit: sign, minLength: 8, maxLength: 40 }).map((text) => `${text}。`);
const body = fc.array(fc.uniqueArray(wording, { minLength: 0, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});
const written = (parts: readonly (readonly string[])[]): string =>
  `办法\n${parts
    .map(
      (own, part) =>
        `${numerals[part]}、部分${numerals[part]}\n${own.map((text, at) => `(${numerals[at]})${text}`).join('\n')}`,
    )
    .join('\n')}`;

test('whatever is edited, ids are unique, never reused, and unchanged clauses keep theirs', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 4 }), fc.nat(), (texts, seed) => {
      // Each version takes over a part of the one before, so that something stays.
      const history = texts.map((text, index) =>
        [...text, ...(texts[index - 1] ?? []).slice(seed % 3)].slice(0, 8),
      );
      const successions = versions(...history.map(written));
      const everUsed = new Set<string>();
      for (const [index, { clauses, added, kept, reworded }] of successions.entries()) {
        const ids = clauses.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(added.filter((id) => everUsed.has(id))).toEqual([]);
        for (const id of ids) everUsed.add(id);
        expect(added.length + kept.length + reworded.length).toBe(ids.length);
        const before = successions[index - 1]?.clauses ?? [];
        for (const clause of clauses.filter(({ kind }) => kind === 'item')) {
          const twins = (list: readonly StoredClause[]) =>
            list.filter(({ kind, text }) => kind === 'item' && text === clause.text);
          const [twin] = twins(before);
          if (twins(before).length === 1 && twins(clauses).length === 1) expect(clause.id).toBe(twin?.id);
        }
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('a whole document of 5000 reworded clauses is matched in seconds', () => {
  const text = (mark: string): string =>
    `办法\n一、总则\n${Array.from({ length: 2400 }, (_, index) => `一是第${index}号事项${mark}由${index * 7}组办理;二是第${index}件材料${mark}交${index * 3}窗口。`).join('\n')}`;
  const started = performance.now();
  const [, second] = versions(text('甲'), text('乙乙'));
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(second?.clauses).toHaveLength(4801);
});
