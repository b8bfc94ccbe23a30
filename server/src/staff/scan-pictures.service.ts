import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { WechatGateway } from '../wechat/wechat-gateway.service';

/** The page of the mini-program that asks whether to let a console in. */
const PAGE = 'features/staff/confirm/index';

/** The mini-program codes that consoles show. */
@Injectable()
export class ScanPictures {
  constructor(private readonly gateway: WechatGateway) {}

  /** The picture of a scan's code as a `data:` address. Throws `busy` when WeChat draws none. */
  async of(code: string): Promise<string> {
    const drawn = await this.gateway.miniCode({ scene: code, page: PAGE });
    if (drawn.outcome === 'done') return `data:${drawn.type};base64,${drawn.image.toString('base64')}`;
    throw new DomainError('busy', '小程序码暂时取不到，请过一会儿再试，或者用密码登录。');
  }
}
