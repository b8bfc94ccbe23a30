/** What the phone reports to an API's `fail`. */
export class WxFailure extends Error {}
