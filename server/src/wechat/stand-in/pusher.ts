import { randomBytes } from 'node:crypto';
import { encrypt, signatureOf } from '../push/cipher';
import { PUSH_PATH } from '../push/serve-push';
import { writeXml, type XmlContent } from '../push/xml';
import { type Moment } from './moment';

const ATTEMPTS = 3;
const PATIENCE = 5000;

export interface PushAccess {
  appId: string;
  push: { token: string; key: string };
}
/** A callback as it goes over the wire. */
export interface Callback {
  query: Record<string, string>;
  body: string;
}

/** Sends events to the service as WeChat does: signed, encrypted, and again when they were not taken. */
export class Pusher {
  private target: string | undefined;
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly moment: Moment,
    private readonly access: PushAccess,
  ) {}

  /** Where the service is; until it is known nothing is sent. */
  deliverTo(origin: string): void {
    this.target = `${origin}${PUSH_PATH}`;
  }

  /** Sends an event in the background. */
  push(openid: string, event: string, content: Record<string, XmlContent>): void {
    const sent = this.deliver(this.callback(openid, event, content)).finally(() =>
      this.underWay.delete(sent),
    );
    this.underWay.add(sent);
  }

  /** Waits until everything on its way has arrived or was given up. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** The callback of an event, without sending it. */
  callback(openid: string, event: string, content: Record<string, XmlContent>): Callback {
    const { appId, push } = this.access;
    const timestamp = String(Math.floor(this.moment.now() / 1000));
    const nonce = randomBytes(5).readUIntBE(0, 5).toString();
    const message = writeXml('xml', {
      ToUserName: 'gh_stand_in',
      FromUserName: openid,
      CreateTime: timestamp,
      MsgType: 'event',
      Event: event,
      ...content,
    });
    const encrypted = encrypt(push.key, appId, message);
    return {
      query: {
        signature: signatureOf(push.token, timestamp, nonce),
        timestamp,
        nonce,
        openid,
        encrypt_type: 'aes',
        msg_signature: signatureOf(push.token, timestamp, nonce, encrypted),
      },
      body: writeXml('xml', { ToUserName: 'gh_stand_in', Encrypt: encrypted }),
    };
  }

  private async deliver({ query, body }: Callback): Promise<void> {
    for (let attempt = 1; this.target && attempt <= ATTEMPTS; attempt++) {
      const taken = await fetch(`${this.target}?${new URLSearchParams(query).toString()}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body,
        signal: AbortSignal.timeout(PATIENCE),
      }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (taken) return;
    }
  }
}
