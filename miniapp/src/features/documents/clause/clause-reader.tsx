import { View } from '@tarojs/components';
import { type ClausePage } from '@titles/shared/contract/documents';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading, Press } from '@titles/miniapp/ui/semantics';
import { marginLabel } from '../margin-label';
import { OfficialText } from './official-text';
import { PageTurn } from './page-turn';

interface ClauseReaderProps {
  page: ClausePage;
  /** This is the clause that a result or an article sent the reader to. */
  cited: boolean;
  /** Only what the phone itself carries could be shown. */
  offline: boolean;
  onTurn: (clauseId: string) => void;
}

export const ClauseReader = ({ page, cited, offline, onTurn }: ClauseReaderProps) => {
  const { document, clause, path, children, previousId, nextId, explainedBy } = page;
  return (
    <>
      <Press
        role="link"
        className="clause__document"
        onPress={() =>
          open('/features/documents/document/index', { documentId: document.id, clauseId: clause.id })
        }
      >
        {document.title}
      </Press>
      {path.length > 0 && (
        <View className="clause__path">
          {path.map(({ label, title }) => `${label} ${title}`).join(' › ')}
        </View>
      )}
      <Heading level={1} className="clause__title">
        {clause.title}
      </Heading>

      {clause.digest !== null && (
        <View className="clause__digest">
          <View className="clause__voice">一句话</View>
          <View className="clause__digest-text">{clause.digest}</View>
        </View>
      )}
      <OfficialText
        clause={clause}
        label={marginLabel(clause.label, path[path.length - 1]?.label)}
        official={document.official}
        cited={cited}
      />
      {offline && (
        <Notice title="现在连不上服务">
          先给您看手机里的一句话摘要，联网后再打开就能看到原文和相关解读。
        </Notice>
      )}

      {children.length > 0 && (
        <Section title="下面的条款">
          <Card>
            {children.map(({ id, label, title, digest }) => (
              <Row
                key={id}
                kicker={marginLabel(label, clause.label)}
                title={title}
                note={digest ?? undefined}
                onPress={() => onTurn(id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {explainedBy.length > 0 && (
        <Section title="谁来讲清楚它">
          <Card>
            {explainedBy.map(({ articleId, title }) => (
              <Row
                key={articleId}
                icon="book"
                title={title}
                onPress={() => open('/features/articles/article/index', { articleId })}
              />
            ))}
          </Card>
        </Section>
      )}
      <PageTurn previousId={previousId} nextId={nextId} onTurn={onTurn} />
    </>
  );
};
