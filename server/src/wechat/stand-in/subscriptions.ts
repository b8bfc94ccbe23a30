import { fieldErrors } from '../template-fields';
import { type Moment } from './moment';
import { type People } from './people';
import { Refused } from './refused';

/** A message that would have reached a phone. */
export interface SentMessage {
  id: string;
  persona: string;
  openid: string;
  templateId: string;
  fields: Readonly<Record<string, string>>;
  page: string | null;
  at: Date;
}
export interface Message {
  touser: string;
  template_id: string;
  page?: string | undefined;
  data: Readonly<Record<string, { value: string }>>;
}

/** Templates, who may still be sent a message of which one, and what was sent. */
export class Subscriptions {
  readonly inbox: SentMessage[] = [];
  private readonly templates = new Map<string, readonly string[]>();
  private readonly credits = new Map<string, number>();

  constructor(
    private readonly moment: Moment,
    private readonly people: People,
  ) {}

  /** Makes a template known, with the names of its fields. */
  offer(templateId: string, fields: readonly string[]): void {
    this.templates.set(templateId, fields);
  }

  /** One accepted subscription is one message. */
  grant(openid: string, templateId: string): void {
    this.credits.set(keyOf(openid, templateId), this.left(openid, templateId) + 1);
  }

  withdraw(openid: string, templateId: string): void {
    this.credits.delete(keyOf(openid, templateId));
  }

  left(openid: string, templateId: string): number {
    return this.credits.get(keyOf(openid, templateId)) ?? 0;
  }

  send({ touser: openid, template_id: templateId, page, data }: Message): SentMessage {
    const persona = this.people.nameOf(openid);
    const fields = this.fieldsOf(templateId, data);
    if (page && !/^[\w-]+(\/[\w-]+)+(\?.*)?$/.test(page)) throw new Refused(41030);
    const left = this.left(openid, templateId);
    if (left === 0) throw new Refused(43101);
    this.credits.set(keyOf(openid, templateId), left - 1);
    const at = new Date(this.moment.now());
    // As long as WeChat's own: longer than a JavaScript number is exact.
    const id = `18643237264612${54321 + this.inbox.length}`;
    const message = { id, persona, openid, templateId, fields, page: page ?? null, at };
    this.inbox.push(message);
    return message;
  }

  private fieldsOf(templateId: string, data: Message['data']): Record<string, string> {
    const names = this.templates.get(templateId);
    if (!names) throw new Refused(40037);
    const fields = Object.fromEntries(names.map((name) => [name, data[name]?.value ?? '']));
    const [wrong] = fieldErrors(fields);
    if (!wrong) return fields;
    const what = fields[wrong.path] === '' ? 'is empty' : 'invalid';
    throw new Refused(47003, ` data.${wrong.path}.value ${what}`);
  }
}

const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
