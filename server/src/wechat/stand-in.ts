import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface WechatAccess {
  base: string;
  appId: string;
  secret: string;
}

const refusals = {
  40029: 'invalid code',
  40163: 'code been used',
  40226: 'code blocked',
  45011: 'api minute-quota reach limit',
};
type RefusalCode = keyof typeof refusals | -1;

/** WeChat's server as far as this service needs it, on a loopback port: same paths, same answers, same error codes. */
export class WechatStandIn {
  private readonly personas = new Map<string, string>();
  private readonly used = new Set<string>();
  private failure: RefusalCode | undefined;
  private server: Server | undefined;

  async listen(): Promise<this> {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://stand-in');
      const answer = url.pathname === '/sns/jscode2session' ? this.session(url.searchParams) : undefined;
      response.writeHead(answer ? 200 : 404, { 'content-type': 'text/plain' });
      response.end(JSON.stringify(answer ?? {}));
    });
    const server = this.server;
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(0, '127.0.0.1', () => resolve()),
    );
    server.unref();
    return this;
  }

  get access(): WechatAccess {
    const { port } = this.server?.address() as AddressInfo;
    return { base: `http://127.0.0.1:${port}`, appId: 'wx-stand-in', secret: 'stand-in' };
  }

  /** A single-use code, as wx.login gives it to the persona's phone. */
  codeFor(persona: string): string {
    const code = randomBytes(16).toString('hex');
    this.personas.set(code, persona);
    return code;
  }

  /** The next exchange is refused with WeChat's error code. */
  failNext(code: RefusalCode): void {
    this.failure = code;
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private session(query: URLSearchParams): object {
    const code = query.get('js_code') ?? '';
    const failure = this.failure ?? this.refusalOf(code);
    this.failure = undefined;
    if (failure) return { errcode: failure, errmsg: failure === -1 ? 'system error' : refusals[failure] };
    this.used.add(code);
    const openid = createHash('sha256')
      .update(this.personas.get(code) ?? '')
      .digest('base64url')
      .slice(0, 27);
    return { openid: `o${openid}`, session_key: randomBytes(16).toString('base64') };
  }

  private refusalOf(code: string): RefusalCode | undefined {
    if (this.used.has(code)) return 40163;
    return this.personas.has(code) ? undefined : 40029;
  }
}
