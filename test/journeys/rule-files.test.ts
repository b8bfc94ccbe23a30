import { MOST_BYTES } from '@titles/server/eligibility/rule-set-content';
import { dateFactIds } from '@titles/shared/eligibility/facts';
import { type Cond } from '@titles/shared/eligibility/types';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { eachDatabase } from '../support/databases';
import { current, publishing, rows } from '../support/published-rule-sets';
import { ruleFile } from '../support/rule-sets';
import { startServer, type TestServer } from '../support/server';

const withCond = (when: unknown) =>
  ruleFile('next', (set) => {
    set.rules[0] = { ...set.rules[0]!, when: when as Cond };
  });
const nested = (open: string, core: string, close: string) =>
  open.repeat(100_000) + core + close.repeat(100_000);
const withDeep = (when: unknown, depth: string) => withCond(when).replace('"DEEP"', depth);

const badFiles: [what: string, file: string, path: string | undefined, message: RegExp][] = [
  ['no JSON', '{"id": ', '', /不是有效的 JSON/],
  ['a number that is none', ruleFile('next').replace(/"months":\d+/, '"months":NaN'), '', /不是有效的 JSON/],
  ['no object', '[]', '', /整个文件/],
  [
    'a list that is none',
    ruleFile('next', (set) => Object.assign(set, { rules: {} })),
    'rules',
    /规则文件有误，rules：/,
  ],
  [
    'a number in quotes',
    ruleFile('next').replace(/"months":(\d+)/, '"months":"$1"'),
    'parameters.0.months',
    /应为整数月/,
  ],
  ['an unknown fact', withCond({ fact: 'shoeSize', op: 'eq', value: 1 }), 'rules.0.when.fact', /shoeSize/],
  [
    'a circle',
    ruleFile('next', (set) => {
      set.conditions = { a: { ref: 'b' }, b: { not: { ref: 'a' } } };
    }),
    'conditions.b.not.ref',
    /绕回了自己/,
  ],
  [
    'more than 256 boxes',
    withCond({
      all: dateFactIds
        .slice(0, 9)
        .map((since) => ({ any: [{ since, months: 12 }, { not: { since, months: 6 } }] })),
    }),
    'rules.0.when',
    /超过256种情形/,
  ],
  [
    'a depth of 100,000',
    withDeep('DEEP', nested('{"not":', '{"since":"work.since","months":1}', '}')),
    'rules.0.when',
    /嵌套超过32层/,
  ],
  ['lists to a depth of 100,000', withDeep('DEEP', nested('[', '', ']')), 'rules.0.when', /条件应为对象/],
  [
    'a reference to a depth of 100,000',
    withDeep({ ref: 'DEEP' }, nested('[', '', ']')),
    'rules.0.when.ref',
    /应为条件的编号/,
  ],
  [
    'a day that does not exist',
    ruleFile('next', (set) => {
      set.rules[3] = { ...set.rules[3]!, from: '2025-02-30' };
    }),
    'rules.3.from',
    /真实存在的日期/,
  ],
  [
    'an id that is there twice',
    ruleFile('next', (set) => set.gates.push(set.gates[0]!)),
    `gates.${bundled.gates.length}.id`,
    /重复/,
  ],
  ['a file that is too large', 'x'.repeat(MOST_BYTES + 1), undefined, /1000001字节，最多1000000字节/],
  ['a label that no address can hold', ruleFile('nextOne'), 'id', /小写字母/],
  ['a label that is too long', ruleFile('n'.repeat(41)), 'id', /最多40字/],
  [
    'an end',
    ruleFile('next', (set) => {
      set.to = '2040-01-01';
    }),
    'to',
    /不能有结束日/,
  ],
  [
    'a beginning that is too late',
    ruleFile('next', (set) => {
      set.from = '2027-01-01';
    }),
    'from',
    /2026评审年度/,
  ],
];

eachDatabase((database) => {
  describe('a rule file is refused with one sentence, and nothing is kept', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());

    test.each(badFiles)('%s', async (_, file, path, message) => {
      const before = await rows(server);
      const refusal: unknown = await publishing(server)
        .draft(file, '王一')
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        name: 'DomainError',
        message: expect.stringMatching(message) as string,
        ...(path !== undefined && { code: 'bad-input', fields: [{ path }] }),
      });
      expect((refusal as Error).message).not.toContain('\n');
      expect((refusal as Error).message.length).toBeLessThan(300);
      expect(await rows(server)).toEqual(before);
      expect(await current(server)).toBe(bundled.id);
    });
  });
});
