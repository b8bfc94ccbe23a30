/** WeChat's own words for its error codes. */
const words: Readonly<Record<number, string>> = {
  '-1': 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit',
  47003: 'argument invalid!',
  61010: 'code is expired',
};

/** An error code as an answer. */
export class Refused extends Error {
  constructor(
    readonly errcode: number,
    private readonly more = '',
  ) {
    super(`errcode ${errcode}`);
  }

  get answer(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${words[this.errcode] ?? 'error'}${this.more} rid: stand-in` };
  }
}
