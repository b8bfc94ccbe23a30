interface WebPage {
  path: string;
  load: (context: object, params: object) => readonly [Promise<unknown>, ...unknown[]];
}

/**
 * On the web each page is a file of its own, and what the result says another one: fetches those of the self-check with
 * the first question, so that it can be finished without a network. WeChat brings the subpackage as a whole.
 */
export const loadAhead = (): void => {
  if (process.env.TARO_ENV === 'h5') {
    const app = (window as { __taroAppConfig?: { routes?: readonly WebPage[] } }).__taroAppConfig;
    const own = app?.routes?.filter(({ path }) => path.startsWith('features/eligibility/')) ?? [];
    const said = import(/* webpackChunkName: "answered" */ '../result/answered');
    for (const coming of [...own.map(({ load }) => load({}, {})[0]), said]) coming.catch(() => undefined);
  }
};
