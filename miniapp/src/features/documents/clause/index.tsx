import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="条款">
    <Heading level={1}>条款</Heading>
  </Page>
);
