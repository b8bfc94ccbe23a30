import Taro, { useDidHide, useDidShow, usePageScroll, useUnload } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { begun, hidden, type InView, READ_SECONDS, secondsIn, shown } from './arrivals';
import { beginVisit, tell, tellAll } from './reader';

/** A visit that could not be begun is begun again after so long, in milliseconds. */
const AGAIN = 5000;

const web = process.env.TARO_ENV === 'h5';

/** What may scroll on the web: the window, or the page in it. */
const scrollers = (): Element[] => [
  document.documentElement,
  ...document.querySelectorAll('.taro_page.taro_page_show'),
];

/** Whether all of the page is on the screen: then there is nothing to scroll. */
const fitsScreen = (): Promise<boolean> =>
  web
    ? Promise.resolve(scrollers().every(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1))
    : new Promise((resolve) => {
        const { windowHeight } = Taro.getWindowInfo();
        Taro.createSelectorQuery()
          .selectViewport()
          .scrollOffset((found) =>
            resolve(((found as { scrollHeight?: number }).scrollHeight ?? Infinity) <= windowHeight + 1),
          )
          .exec();
      });

/**
 * Tells the service how a page was read that somebody shared: how long it was in view, and whether it was scrolled.
 * Nothing is told of a page that one came to otherwise.
 */
export const useReading = (content: SharedContent, token: string | undefined, ready: boolean): void => {
  /** Undefined until the service has answered, null for a plain page. */
  const visit = useRef<string | null | undefined>(undefined);
  const view = useRef<InView>({ since: null, before: 0 });
  const onTop = useRef(true);
  const scrolled = useRef(false);
  const complete = useRef(false);

  const tellReading = () => {
    const seconds = secondsIn(view.current, Date.now());
    if (!visit.current || complete.current) return;
    complete.current = seconds >= READ_SECONDS && scrolled.current;
    void tell({ visitId: visit.current, visibleSeconds: seconds, scrolled: scrolled.current });
  };
  const show = () => {
    // Pages below the top one stay mounted, and one may be opened in a tab that nobody looks at yet.
    if (onTop.current && (!web || document.visibilityState === 'visible'))
      view.current = shown(view.current, Date.now());
    void tellAll();
  };
  const hide = () => {
    view.current = hidden(view.current, Date.now());
    tellReading();
    void tellAll();
  };
  const leave = () => {
    onTop.current = false;
    hide();
  };
  useDidShow(() => {
    onTop.current = true;
    show();
  });
  useDidHide(leave);
  useUnload(leave);
  usePageScroll(({ scrollTop }) => {
    if (scrollTop > 40) scrolled.current = true;
  });

  const { kind, id } = content;
  useEffect(() => {
    if (!ready) return undefined;
    let wanted = true;
    let asked = 0;
    const begin = () => {
      asked = Date.now();
      void beginVisit({ kind, id }, token).then(
        (visitId) => {
          if (!wanted || visit.current !== undefined) return;
          visit.current = visitId;
          view.current = begun(view.current, Date.now());
        },
        () => undefined,
      );
    };
    visit.current = undefined;
    complete.current = false;
    show();
    begin();
    const watch = setInterval(() => {
      if (view.current.since === null) return;
      if (visit.current === undefined && Date.now() - asked >= AGAIN) begin();
      if (!visit.current || complete.current || secondsIn(view.current, Date.now()) < READ_SECONDS) return;
      void fitsScreen().then((fits) => {
        // It measures the page that is on top, which may be another one by now.
        if (view.current.since === null) return;
        if (fits) scrolled.current = true;
        if (scrolled.current) tellReading();
      });
    }, 1000);
    const seen = () => (document.visibilityState === 'visible' ? show() : hide());
    if (web) document.addEventListener('visibilitychange', seen);
    return () => {
      wanted = false;
      clearInterval(watch);
      if (web) document.removeEventListener('visibilitychange', seen);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is told is read from the refs
  }, [kind, id, token, ready]);
};
