import { ownRules, platforms, uses } from './using-titles';

test('what private companies are asked to tie titles to is in the rules to begin with', () => {
  expect(uses.map(({ where }) => where)).toEqual(expect.arrayContaining(['招聘', '晋升', '考核', '薪酬']));
  for (const { where, how } of uses) expect(ownRules).toContain(`${where}：${how}`);
});

test('the example says that it is one, and sets no amount and no date', () => {
  expect(ownRules).toContain('示例');
  expect(ownRules).not.toMatch(/[\d０-９]/);
});

test('a high share of senior titles leads to three platforms', () => {
  expect(platforms).toEqual(['博士工作站', '博士后科研工作站', '博士后创新实践基地']);
});
