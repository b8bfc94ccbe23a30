import { View } from '@tarojs/components';
import { useEffect, useState, type ComponentType } from 'react';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import './index.scss';

const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The engine and the words wake up one after the other once the page is on the screen: on the web in a file of their
 * own that begins to come then, in the mini-program with the page.
 */
async function woken() {
  await pause();
  const [engine, words] =
    process.env.TARO_ENV === 'h5'
      ? [
          () => import(/* webpackChunkName: "answered" */ '../assessed'),
          () => import(/* webpackChunkName: "answered" */ './answered'),
        ]
      : [
          () => import(/* webpackMode: "eager" */ '../assessed'),
          () => import(/* webpackMode: "eager" */ './answered'),
        ];
  await engine();
  await pause();
  return words();
}

export default function ResultPage() {
  const [state, setState] = useState<'coming' | 'failed' | { Answered: ComponentType }>('coming');
  const load = () =>
    void woken().then(
      ({ default: Answered }) => setState({ Answered }),
      () => setState('failed'),
    );
  const again = () => {
    setState('coming');
    load();
  };
  useEffect(load, []);
  return (
    <Page title="自测结果" className="result">
      <View className="result__small">
        结果按您的回答在手机上算出，仅供参考，不代表一定能通过。以评审委员会的通知和人社部门的答复为准。
      </View>
      {state === 'coming' && <Skeleton />}
      {state === 'failed' && (
        <ErrorState message="没有网络，结果页没有读全。您的回答都在，有网络后再试。" onRetry={again} />
      )}
      {typeof state === 'object' && <state.Answered />}
    </Page>
  );
}
