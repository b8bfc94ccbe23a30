import { IssuedTokens } from './issued-tokens';
import { Moment } from './moment';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('access tokens of the stand-in', () => {
  let moment: Moment;
  let tokens: IssuedTokens;
  beforeEach(() => {
    moment = new Moment({ now: () => new Date('2026-11-23T08:00:00.000Z') });
    tokens = new IssuedTokens(moment);
  });
  const codeOf = (token: string) => {
    try {
      tokens.check(token);
      return 0;
    } catch (error) {
      return (error as { errcode: number }).errcode;
    }
  };

  test('are the same for everybody, until the last five minutes, when both hold', () => {
    const first = tokens.give(false);
    expect(first.expires_in).toBe(7200);
    moment.advance(114 * MINUTE);
    expect(tokens.give(false)).toEqual({ ...first, expires_in: 360 });
    moment.advance(MINUTE);
    const second = tokens.give(false);
    expect(second.access_token).not.toBe(first.access_token);
    expect([codeOf(first.access_token), codeOf(second.access_token)]).toEqual([0, 0]);
    moment.advance(5 * MINUTE);
    expect([codeOf(first.access_token), codeOf(second.access_token)]).toEqual([42001, 0]);
    expect(codeOf('invented')).toBe(40001);
  });

  test('are forced out at most every half minute and 20 times a day', () => {
    const first = tokens.give(false).access_token;
    const second = tokens.give(true).access_token;
    expect([codeOf(first), codeOf(second)]).toEqual([40001, 0]);
    moment.advance(29 * SECOND);
    expect(tokens.give(true).access_token).toBe(second);
    for (let time = 1; time < 20; time++) {
      moment.advance(30 * SECOND);
      tokens.give(true);
    }
    moment.advance(30 * SECOND);
    expect(() => tokens.give(true)).toThrow('45009');
    moment.advance(24 * 60 * MINUTE);
    expect(tokens.give(true).expires_in).toBe(7200);
  });
});
