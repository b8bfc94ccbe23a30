import { Heading } from '@titles/miniapp/ui/semantics';
import { Page } from '@titles/miniapp/ui/page';

export default () => (
  <Page title="江门职称服务" tab="seasons">
    <Heading level={1}>江门职称服务</Heading>
  </Page>
);
