import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="关于与数据说明">
    <Heading level={1}>关于与数据说明</Heading>
  </Page>
);
