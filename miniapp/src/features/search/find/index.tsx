import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="搜索">
    <Heading level={1}>搜索</Heading>
  </Page>
);
