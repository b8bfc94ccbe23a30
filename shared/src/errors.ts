/** Every way an endpoint may refuse: the HTTP status and the sentence a person reads. Phones fall back to `internal` for a code they do not know. */
export const errors = {
  'bad-input': { status: 400, sentence: '填写的内容有误，请按提示修改后再试。' },
  'not-signed-in': { status: 401, sentence: '请先登录，再继续操作。' },
  'sign-in-failed': { status: 401, sentence: '微信登录没有成功，请重新点一次「登录」。' },
  'not-allowed': { status: 403, sentence: '您的账号没有这项权限，如有需要请联系人社部门。' },
  'not-found': { status: 404, sentence: '没有找到这项内容，它可能已下架或地址有误。' },
  conflict: { status: 409, sentence: '内容刚刚有变化，请刷新后再试。' },
  full: { status: 409, sentence: '已经约满，请选别的时间或加入候补。' },
  'consent-needed': { status: 409, sentence: '请先阅读说明并同意，再继续操作。' },
  'too-large': { status: 413, sentence: '内容太长了，请缩短后再试。' },
  'no-such-part': { status: 416, sentence: '文件已经变化，请重新打开。' },
  'too-many-attempts': { status: 429, sentence: '尝试次数有点多，请过一会儿再试。' },
  busy: { status: 503, sentence: '现在人有点多，请过几秒再试一次。' },
  internal: { status: 500, sentence: '服务暂时出了点问题，内容没有丢失，请稍后再试。' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ErrorCode = keyof typeof errors;

/** A wrong field of an input: where it is (`body.record.titles.0.level`) and what to do. */
export interface FieldError {
  path: string;
  message: string;
}

/** A refusal that domain code throws; one filter turns it into `{ error: { code, message, requestId, fields } }`. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    message: string = errors[code].sentence,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
