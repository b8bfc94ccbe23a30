import { type IncomingHttpHeaders } from 'node:http';
import { type WechatConfig } from '../config';

type Here = Pick<WechatConfig, 'appId' | 'hosting'>;

const PREFIX = 'x-wx-';
const OPENID = 'x-wx-openid';

/**
 * Removes the headers by which WeChat's cloud hosting names the caller, since anyone can write them. Only inside the
 * hosting, and when source, app id and environment are right, the openid stays.
 */
export function dropHostingHeaders(headers: IncomingHttpHeaders, here: Here | null): void {
  const openid = here?.hosting ? vouchedOpenid(headers, here) : undefined;
  for (const name of Object.keys(headers)) if (name.startsWith(PREFIX)) Reflect.deleteProperty(headers, name);
  if (openid !== undefined) headers[OPENID] = openid;
}

function vouchedOpenid(headers: IncomingHttpHeaders, { appId, hosting }: Here): string | undefined {
  const openid = headers[OPENID];
  const vouched =
    headers['x-wx-source'] === 'wx_client' &&
    headers['x-wx-appid'] === appId &&
    headers['x-wx-env'] === hosting;
  // A header that was sent twice arrives as one with a comma.
  return vouched && typeof openid === 'string' && /^[\w-]{1,64}$/.test(openid) ? openid : undefined;
}
