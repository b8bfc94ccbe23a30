import path from 'node:path';
import { type WeappBundle } from './bundle';
import { type WeappPage } from './page';
import { WxFailure } from './wx-failure';

const limit = 10;

/** The pages that are open, with the phone's rules of moving between them. */
export class PageStack {
  private stack: WeappPage[] = [];
  private readonly tabs = new Map<string, WeappPage>();

  constructor(
    private readonly bundle: WeappBundle,
    private readonly create: (route: string, query: Record<string, string>) => WeappPage,
  ) {}

  get top(): WeappPage {
    return this.stack.at(-1)!;
  }

  get pages(): readonly WeappPage[] {
    return this.stack;
  }

  navigateTo(url: string): void {
    if (this.isTab(url)) throw new WxFailure('navigateTo:fail can not navigateTo a tabbar page');
    if (this.stack.length >= limit) throw new WxFailure('navigateTo:fail webview count limit exceed');
    this.top.instance.onHide?.();
    this.open(url);
  }

  redirectTo(url: string): void {
    if (this.isTab(url)) throw new WxFailure('redirectTo:fail can not redirectTo a tabbar page');
    this.close(1);
    this.open(url);
  }

  switchTab(url: string): void {
    if (!this.isTab(url)) throw new WxFailure('switchTab:fail can not switch to no-tabBar page');
    const { route } = this.address(url);
    this.close(this.stack.length - 1);
    if (this.top.route !== route) {
      this.close(1);
      const tab = this.tabs.get(route);
      if (tab) this.stack = [tab];
      else this.openTab(url);
    }
    this.top.instance.onShow?.();
  }

  reLaunch(url: string): void {
    const tab = this.isTab(url);
    this.close(this.stack.length);
    for (const page of this.tabs.values()) page.instance.onUnload?.();
    this.tabs.clear();
    if (tab) this.openTab(url);
    else this.open(url);
  }

  navigateBack(delta = 1): void {
    if (this.stack.length === 1) throw new WxFailure('navigateBack:fail cannot navigate back at first page');
    this.close(Math.min(delta, this.stack.length - 1));
    this.top.instance.onShow?.();
  }

  private openTab(url: string): void {
    const page = this.open(url);
    this.tabs.set(page.route, page);
  }

  private open(url: string): WeappPage {
    const { route, query } = this.address(url);
    const page = this.create(route, query);
    this.stack.push(page);
    page.instance.onLoad?.(query);
    page.instance.onShow?.();
    page.instance.onReady?.();
    return page;
  }

  /** Takes pages off the top: a tab's page is only hidden, another is gone for good. */
  private close(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count).reverse())
      if (this.tabs.get(page.route) === page) page.instance.onHide?.();
      else page.instance.onUnload?.();
  }

  /** The phone hands a query over as it stands, percent signs included. */
  private address(url: string) {
    const [target = '', search = ''] = url.split('?');
    const base = target.startsWith('/') ? '/' : `/${path.posix.dirname(this.stack.at(-1)?.route ?? '')}`;
    const route = path.posix.join(base, target).slice(1);
    if (!this.bundle.routes.includes(route)) throw new WxFailure(`fail page "${route}" is not found`);
    const pairs = search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('='));
    const query = Object.fromEntries(pairs.map(([name, ...value]) => [name!, value.join('=')]));
    return { route, query };
  }

  private isTab(url: string): boolean {
    return this.bundle.tabs.includes(this.address(url).route);
  }
}
