import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';

export default () => (
  <Page title="文章">
    <Heading level={1}>文章</Heading>
  </Page>
);
