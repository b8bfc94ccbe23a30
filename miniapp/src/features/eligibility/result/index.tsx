import { View } from '@tarojs/components';
import { lazy, Suspense } from 'react';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import './index.scss';

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Comes with the page; the engine and the words wake up one after the other, once the page is on the screen. */
const Answered = lazy(async () => {
  await pause();
  await import(/* webpackMode: "eager" */ '../assessed');
  await pause();
  return import(/* webpackMode: "eager" */ './answered');
});

export default function ResultPage() {
  return (
    <Page title="自测结果" className="result">
      <View className="result__small">
        结果按您的回答在手机上算出，仅供参考，不代表一定能通过。以评审委员会的通知和人社部门的答复为准。
      </View>
      <Suspense fallback={<Skeleton />}>
        <Answered />
      </Suspense>
    </Page>
  );
}
