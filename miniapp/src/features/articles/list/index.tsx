import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="政策与指南">
    <Heading level={1}>政策与指南</Heading>
  </Page>
);
