import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="隐私说明">
    <Heading level={1}>隐私说明</Heading>
  </Page>
);
