import { Button, Result } from 'antd';
import { Component, type PropsWithChildren } from 'react';

/** Keeps the rest of the desk when a page fails; with the page's address as key, another page is not affected. */
export class ErrorBoundary extends Component<PropsWithChildren, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="error"
        title="这个页面出了点问题"
        subTitle="已经保存的内容没有丢失。请重新打开；如果还是这样，请把时间和当时的操作告诉管理员。"
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            重新打开
          </Button>
        }
      />
    );
  }
}
