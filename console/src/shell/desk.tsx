import { Button, Flex, Layout, Result, Spin, Tag, Typography } from 'antd';
import { type PropsWithChildren, Suspense, useEffect } from 'react';
import { useDeskPerson } from '../desk-person';
import { pages } from '../pages';
import { usePlace } from '../use-place';
import { may } from '../who';
import { roleWords } from '../words';
import { ErrorBoundary } from './error-boundary';
import { IdleWarning } from './idle-warning';
import { SideMenu } from './menu';
import { useSignOut } from './use-sign-out';
import './desk.css';

/** The frame of every page: who is here at the top, where one may go at the side. */
export function Desk() {
  const { name, roles } = useDeskPerson();
  const { path } = usePlace();
  const signOut = useSignOut();
  const open = pages.filter(({ access }) => may(access, roles));
  const page = path === '' ? open[0] : open.find((one) => one.path === path);
  useEffect(() => {
    document.title = page ? `${page.title} · 江门职称工作台` : '江门职称工作台';
  }, [page]);
  return (
    <Layout className="desk">
      <a className="desk__skip" href="#desk-main" onClick={skipToMain}>
        跳到内容
      </a>
      <Layout.Header className="desk__head">
        <Typography.Text strong className="desk__name">
          江门职称工作台
        </Typography.Text>
        <Flex gap="small" align="center">
          <span>{name}</span>
          {roles.map((role) => role !== 'employee' && <Tag key={role}>{roleWords[role]}</Tag>)}
          <Button onClick={() => void signOut()}>退出登录</Button>
        </Flex>
      </Layout.Header>
      <Layout hasSider>
        <Layout.Sider width={208} className="desk__side">
          <SideMenu pages={open} current={page?.path} />
        </Layout.Sider>
        <main id="desk-main" className="desk__main" tabIndex={-1}>
          <ErrorBoundary key={path}>
            {page ? (
              <Titled title={page.title}>
                <Suspense fallback={<Spin />}>
                  <page.view />
                </Suspense>
              </Titled>
            ) : (
              <Result status="404" title="没有这个页面" subTitle="它不存在，或者您的身份不能打开它。" />
            )}
          </ErrorBoundary>
        </main>
      </Layout>
      <IdleWarning onOver={() => void signOut()} />
    </Layout>
  );
}

const Titled = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <>
    <Typography.Title level={1} className="desk__title">
      {title}
    </Typography.Title>
    {children}
  </>
);

/** The address names the page, so the link moves the focus itself. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('desk-main')?.focus();
}
