import { Heading } from '@titles/miniapp/ui/semantics';
import { Page } from '@titles/miniapp/ui/page';

export default () => (
  <Page title="大讲堂" tab="lectures">
    <Heading level={1}>大讲堂</Heading>
  </Page>
);
