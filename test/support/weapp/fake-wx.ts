import { type Album } from './album';
import { appearance } from './appearance';
import { type PageStack } from './page-stack';
import { type Pending } from './pending';
import { type Person } from './person';
import { WxFailure } from './wx-failure';

interface WxRequest {
  url: string;
  method: string;
  data?: unknown;
  header?: Record<string, string>;
  /** The answer is a file, as its bytes. */
  responseType?: 'arraybuffer';
}
interface WxAnswer {
  statusCode: number;
  data: unknown;
  header: Record<string, string>;
}
/** Answers the app's requests; a rejection reads as a network that is down. */
export type Network = (request: WxRequest) => Promise<WxAnswer>;

const nothing = () => undefined;

interface Options extends Record<string, unknown> {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

const listeners = [
  ...['ThemeChange', 'AppShow', 'AppHide', 'Error'],
  ...['UnhandledRejection', 'PageNotFound', 'WindowResize'],
];
/** Done at once and never seen again. */
const silent = [
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'pageScrollTo'],
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'setClipboardData'],
  ...['vibrateShort', 'makePhoneCall', 'showShareMenu', 'setTabBarStyle'],
  ...['setScreenBrightness', 'setKeepScreenOn', 'openLocation'],
];
const box = { width: 100, height: 40, left: 0, top: 0, right: 100, bottom: 40, scrollTop: 0 };
const storageLimit = 1024 * 1024;
/** A page that 朋友圈 shows by itself leads nowhere. */
const singlePage = 1154;

interface Phone {
  launchPath: string;
  /** How it was opened, by WeChat's number. */
  scene: number;
  network: Network;
  stack: PageStack;
  storage: Map<string, string>;
  album: Album;
  person: Person;
}

/**
 * The part of `wx` that an app may rely on here. `missing` collects the names that it asked for in vain,
 * so that a test tells a gap in this stand-in from a mistake of the app.
 */
export function fakeWx(
  pending: Pending,
  { launchPath, scene, network, stack, storage, album, person }: Phone,
) {
  const missing = new Set<string>();
  const networkListeners: ((status: { isConnected: boolean }) => void)[] = [];
  let logins = 0;

  /** Makes an API of the form `wx.name({ success, fail, complete })` of its work. */
  const api =
    (work: (options: Options) => unknown) =>
    (options: Options = {}): void => {
      const report = (outcome: Options['success'], result: object) => {
        outcome?.(result);
        options.complete?.(result);
      };
      const done = Promise.resolve(options)
        .then(work)
        .then(
          (value) => report(options.success, { errMsg: 'ok', ...(value as object | undefined) }),
          (error: unknown) => {
            if (!(error instanceof WxFailure)) throw error;
            report(options.fail, { errMsg: error.message });
          },
        );
      pending.track('a wx call', done);
    };

  const read = (key: string): unknown => JSON.parse(storage.get(key) ?? '""');
  const write = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    if (text.length > storageLimit) throw new WxFailure('setStorage:fail entry size limit reached');
    storage.set(key, text);
  };
  const request = api(({ url, method, data, header }) =>
    network({ url, method: method ?? 'GET', data, header } as WxRequest).catch(() => {
      throw new WxFailure('request:fail net::ERR_INTERNET_DISCONNECTED');
    }),
  );
  const selectorQuery = (): object => {
    const asked: (object | null)[] = [];
    let selected = '';
    const found = (done?: (results: (object | null)[]) => void) => pending.setTimeout(() => done?.(asked));
    const query: object = new Proxy(
      {},
      {
        get: (_, name) => (argument?: unknown) => {
          if (name === 'exec') return found(argument as () => void);
          if (name === 'select') selected = argument as string;
          if (name === 'boundingClientRect' || name === 'scrollOffset') asked.push(box);
          if (name === 'fields') {
            const { node } = argument as { node?: boolean };
            asked.push(node ? album.canvasOn(stack.top, selected) : box);
          }
          return query;
        },
      },
    );
    return query;
  };
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: nothing,
    disconnect: nothing,
  };
  const launch = () => ({ path: launchPath, query: {}, scene, referrerInfo: {} });
  const info = () => appearance;

  const way = (go: (options: Options) => unknown) =>
    api((options) => {
      if (scene === singlePage) throw new WxFailure('navigateTo:fail can not navigate in singlePage mode');
      return go(options);
    });
  const known: Record<string, unknown> = {
    ...Object.fromEntries(silent.map((name) => [name, api(() => ({}))])),
    ...Object.fromEntries(
      listeners.flatMap((name) => [`on${name}`, `off${name}`]).map((name) => [name, nothing]),
    ),
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => ({
      top: 50,
      height: 32,
      width: 87,
      left: 290,
      right: 377,
      bottom: 82,
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing }),
    getNetworkType: api(() => ({ networkType: 'wifi' })),
    onNetworkStatusChange: (listener: (typeof networkListeners)[number]) => networkListeners.push(listener),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: undefined,
    canIUse: () => true,
    nextTick: (run: () => void) => pending.setTimeout(run),
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => storage.delete(key),
    getStorage: api(({ key }) => ({ data: read(key as string) })),
    setStorage: api(({ key, data }) => write(key as string, data)),
    removeStorage: api(({ key }) => ({ removed: storage.delete(key as string) })),
    getScreenBrightness: api(() => ({ value: 0.4 })),
    login: api(() => ({ code: `stand-in-${++logins}` })),
    scanCode: api(() => ({ result: person.holds })),
    showModal: api(() => ({ confirm: true, cancel: false })),
    canvasToTempFilePath: api(({ canvas }) => album.fileOf(canvas)),
    downloadFile: api(async ({ url, header }) => {
      const wish = { url, method: 'GET', header, responseType: 'arraybuffer' } as WxRequest;
      const { statusCode, data } = await network(wish);
      return { statusCode, tempFilePath: album.arrived(data as Buffer) };
    }),
    openDocument: api(({ filePath }) => album.read(filePath)),
    saveImageToPhotosAlbum: api(({ filePath }) => album.save(filePath)),
    openSetting: api(() => album.openSetting()),
    requestSubscribeMessage: (options: Options) => api(person.allow(options.tmplIds as string[]))(options),
    addPhoneCalendar: api((event) => person.remember(event)),
    request: (options: Options) => {
      request(options);
      return { abort: nothing, onHeadersReceived: nothing };
    },
    navigateTo: way(({ url }) => stack.navigateTo(url as string)),
    redirectTo: way(({ url }) => stack.redirectTo(url as string)),
    switchTab: way(({ url }) => stack.switchTab(url as string)),
    reLaunch: way(({ url }) => stack.reLaunch(url as string)),
    navigateBack: way(({ delta }) => stack.navigateBack(delta as number | undefined)),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => observer,
  };
  const wx = new Proxy(known, {
    get(target, name: string) {
      if (!(name in target) && name !== 'webpackJsonp') missing.add(name);
      return target[name];
    },
  });
  return { wx, storage, missing, networkListeners };
}
