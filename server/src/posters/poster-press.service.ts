import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { type MiniCode } from '../wechat/mini-code';
import { WechatGateway } from '../wechat/wechat-gateway.service';
import { type PosterContent } from './content';
import { drawn, type Form } from './drawn';

/** The page of the mini-program that a poster's code opens. */
const PAGE = 'features/publicists/arrival/index';

/** Draws posters, one after the other: a crowd that wants one takes no more of the machine than one. */
@Injectable()
export class PosterPress {
  /** Changes with what is drawn: what was kept before is then drawn anew. */
  readonly edition = 1;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly gateway: WechatGateway,
    private readonly clock: Clock,
  ) {}

  /** Throws `busy` when WeChat draws no code. */
  async print(content: PosterContent, form: Form, token: string): Promise<Buffer> {
    const code = await this.codeOf(token);
    const turn = this.last.then(() => drawn(content, form, code, this.clock.now()));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async codeOf(token: string): Promise<MiniCode> {
    const result = await this.gateway.miniCode({ scene: token, page: PAGE });
    if (result.outcome === 'done') return result;
    throw new DomainError('busy', '小程序码暂时取不到，请过一会儿再做海报。');
  }
}
