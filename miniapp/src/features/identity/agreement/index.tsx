import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="用户协议">
    <Heading level={1}>用户协议</Heading>
  </Page>
);
