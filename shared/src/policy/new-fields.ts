/**
 * New fields in which titles are reviewed by provincial arrangement (plan 四（五）). The plan ends its list with 「等」:
 * a field that the province opens is one more line here, and its guide names it.
 */
export const newFields: readonly string[] = ['网络空间安全', '物联网', '人工智能', '快递工程'];
