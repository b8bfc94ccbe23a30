import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { testFolder } from '../support/folder';
import { ruleFile } from '../support/rule-sets';

const root = path.join(__dirname, '../..');
const folder = testFolder('commands');
/** What `npm run policy:…` does in the folder of the test. */
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/policy.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, said: stdout.trim(), error: stderr.trim() };
};
const file = (name: string, content: string) => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const stricter = () =>
  file(
    'stricter.json',
    ruleFile('stricter', (set) => {
      set.parameters = set.parameters.map((each) =>
        each.id === 'ladder.intermediate' ? { ...each, months: 60 } : each,
      );
    }),
  );

describe('policy:check', () => {
  test('the rules of the release have no finding', () => {
    const { status, said } = run('check');
    expect(said).toMatch(new RegExp(`^bundled: ${ruleSet.id}, 0 findings$`, 'm'));
    expect(status).toBe(0);
  });

  test('what is questionable is one sentence each, and fails', () => {
    const name = file(
      'questionable.json',
      ruleFile('questionable', (set) => {
        set.rules[0] = {
          ...set.rules[0]!,
          when: {
            any: [
              { since: 'work.since', months: 36 },
              { since: 'work.since', months: 12 },
            ],
          },
        };
      }),
    );
    const sentence = `「${ruleSet.rules[0]!.title}」里，「做这一行满3年」多余：符合它的人都已符合「做这一行满1年」。`;
    const { status, said } = run('check', name);
    expect(said.split('\n').map((line) => line.replace(/^.*questionable\.json: /, ''))).toEqual([
      sentence,
      'questionable, 1 findings',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(run('check', name, '--json').said)).toMatchObject({
      results: [{ ruleSet: 'questionable', findings: [{ kind: 'subsumed', says: sentence }] }],
    });
  });

  test('what is wrong is one error with its path', () => {
    const name = file(
      'wrong.json',
      ruleFile('wrong', (set) => {
        set.rules[0] = { ...set.rules[0]!, when: { ref: 'nowhere' } };
      }),
    );
    const { status, error } = run('check', name);
    expect(error).toMatch(/wrong\.json: rules\.0\.when\.ref: /);
    expect(status).toBe(2);
  });
});

describe('policy:diff', () => {
  test('says who gains and who loses, with masked examples', () => {
    const { status, said } = run('diff', 'bundled', stricter(), '--people', '3000');
    const [first, second, ...examples] = said.split('\n');
    expect(first).toMatch(
      new RegExp(`^${ruleSet.id} → stricter, review year 2025, 3000 made-up people: 0 gain, [1-9]\\d* lose$`),
    );
    expect(second).toMatch(/^工程 中级 title_ladder: \d+ → \d+ \(\+0 −[1-9]\d*\)$/);
    expect(examples[0]).toMatch(/^ {2}− .*职称的取得时间: \d{4}-\d\d$/);
    expect(said).not.toMatch(/\d{4}-\d\d-\d\d(?! →)/);
    expect(status).toBe(0);
  });

  test('the same as one object, and the other way round they gain', () => {
    const { said } = run('diff', stricter(), 'bundled', '--people', '3000', '--json');
    expect(JSON.parse(said)).toMatchObject({
      madeUp: true,
      before: 'stricter',
      after: ruleSet.id,
      people: 3000,
      lose: 0,
      ways: [{ series: '工程', lose: 0, lost: [] }, {}],
    });
  });

  test.each([
    [['bundled'], /^Name two rule sets/],
    [['bundled', 'bundled', '--people', 'many'], /^--people takes a whole number$/],
    [['bundled', 'bundled', '--year', '1990'], /^bundled: says nothing about the review year 1990$/],
    [['bundled', 'bundled', '--fast'], /^--fast is no option here$/],
  ])('%j is refused with one sentence', (words, sentence) => {
    const { status, error } = run('diff', ...words);
    expect(error).toMatch(sentence);
    expect(status).toBe(2);
  });
});

describe('policy:explain', () => {
  const person = {
    review_year: 2026,
    target_series: '工程',
    barred: 'none',
    skills: [{ level: '技师', date: '2020-05-01', in_list: true }],
  };

  test('says every answer, the clause and the tree of what decides', () => {
    const { status, said } = run('explain', file('person.json', JSON.stringify(person)));
    expect(said).toMatch(
      /^mayApply from 2026: 凭技能证书申报中级 · 工程 中级 skill_crossover · .*mohrss-2018-74/m,
    );
    expect(said).toMatch(/^ +✓ 取得技师证书满3年，工种在目录内$/m);
    expect(status).toBe(0);
  });

  test('asks about another year, and as one object', () => {
    const { said } = run('explain', file('person.json', JSON.stringify(person)), '--year', '2021', '--json');
    const { answers } = JSON.parse(said) as { answers: { assessment: { reviewYear: number } }[] };
    expect(answers.map(({ assessment }) => assessment.reviewYear)).toEqual([2021]);
  });

  test('a file that is no person is one error with its path', () => {
    const { status, error } = run('explain', file('person.json', '{"shoe_size": 42}'));
    expect(error).toMatch(/person\.json: 不认识的项目：shoe_size$/);
    expect(status).toBe(2);
  });
});
