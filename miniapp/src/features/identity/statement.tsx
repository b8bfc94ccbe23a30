import { View } from '@tarojs/components';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import './statement.scss';

export interface Paragraph {
  heading: string;
  lines: readonly string[];
}

interface StatementProps {
  title: string;
  /** Wording that a lawyer of the bureau has yet to confirm. */
  draft?: boolean;
  paragraphs: readonly Paragraph[];
}

/** A short text that people may rely on. */
export const Statement = ({ title, draft = false, paragraphs }: StatementProps) => (
  <Page title={title} className="statement">
    <Heading level={1} className="statement__title">
      {title}
    </Heading>
    {draft && (
      <Notice tone="warning" title="示例文本">
        这份文本写明了本程序现在怎样做，正式条文须经人社部门的法律顾问确认。
      </Notice>
    )}
    {paragraphs.map(({ heading, lines }) => (
      <View key={heading}>
        <Heading level={2} className="statement__heading">
          {heading}
        </Heading>
        {lines.map((line) => (
          <View key={line} className="statement__line">
            {line}
          </View>
        ))}
      </View>
    ))}
  </Page>
);
