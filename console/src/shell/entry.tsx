import { Flex, Spin, Typography } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { SignInPage } from '../staff/sign-in-page';
import { usePlace } from '../use-place';
import './entry.css';

const EnrolPage = lazy(() => import('../staff/enrol-page'));

/** What is shown to whom has not signed in. */
export function Entry() {
  const enrolling = usePlace().path === 'enrol';
  useEffect(() => {
    document.title = `${enrolling ? '接受邀请' : '登录'} · 江门职称工作台`;
  }, [enrolling]);
  return (
    <main className="entry">
      <Flex vertical gap="middle" className="entry__card">
        <Typography.Title level={1} className="entry__title">
          江门职称工作台
        </Typography.Title>
        <Suspense fallback={<Spin />}>{enrolling ? <EnrolPage /> : <SignInPage />}</Suspense>
      </Flex>
    </main>
  );
}
