import { codeIn } from './code';

const code = '01jd3v9k2m4n5p6q7r8s9t0v1w-0123456789ab';

test('the code is found in what a colleague pastes, however it was sent', () => {
  for (const pasted of [
    code,
    ` ${code.toUpperCase()}\n`,
    `单位给大家留了讲座座位，领一个：小程序「江门职称服务」→ 我的预约 → 领取单位名额，领取码：${code}`,
    `单位给大家留了讲座座位，领一个：https://example.gov.cn/#/features/lectures/company/index?code=${code}`,
    `领取码：${code}。`,
  ])
    expect(codeIn(pasted)).toBe(code);
});

test('what is no code is none', () => {
  for (const text of ['', '领取码', code.slice(0, -1), `${code}0`]) expect(codeIn(text)).toBeNull();
});
