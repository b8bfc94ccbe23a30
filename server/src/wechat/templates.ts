/** A template of one-time subscriptions, as the platform's console shows it: its id, and the names of its fields in order. */
export interface Template {
  id: string;
  fields: readonly string[];
}

/** What the stand-in offers, and the order of what each template says. */
export const standInTemplates = {
  /** What it is about, when it was to be, what became of it, a remark. */
  changed: { id: 'booking-changed', fields: ['thing1', 'time2', 'thing3', 'thing4'] },
} as const satisfies Record<string, Template>;

/** The templates of this mini-program; null for one that is not configured, about which nobody is told by message. */
export class WechatTemplates {
  constructor(readonly changed: Template | null) {}
}
