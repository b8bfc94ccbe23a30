interface WebPage {
  path: string;
  load: (context: object, params: object) => readonly [Promise<unknown>, ...unknown[]];
}

/**
 * On the web each page is a file of its own: fetches the other pages of the self-check with the first question, so that
 * it can be finished without a network. WeChat brings the subpackage as a whole.
 */
export const loadAhead = (): void => {
  if (process.env.TARO_ENV !== 'h5') return;
  const app = (window as { __taroAppConfig?: { routes?: readonly WebPage[] } }).__taroAppConfig;
  const own = app?.routes?.filter(({ path }) => path.startsWith('features/eligibility/')) ?? [];
  for (const { load } of own) load({}, {})[0].catch(() => undefined);
};
