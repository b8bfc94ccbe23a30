import { Heading } from '@titles/miniapp/ui/semantics';
import { Page } from '@titles/miniapp/ui/page';

export default () => (
  <Page title="我的" tab="identity">
    <Heading level={1}>我的</Heading>
  </Page>
);
