import { View } from '@tarojs/components';
import { type Citation } from '@titles/shared/contract/fields';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Press } from '@titles/miniapp/ui/semantics';

/** What somebody wrote, as text and nothing else, and the clauses that it cites. */
export const PostText = ({ text, citations }: { text: string; citations: readonly Citation[] }) => (
  <>
    <View className="forum__text">
      {text.split('\n').map((paragraph, index) => (
        <View key={index} className="forum__paragraph">
          {paragraph}
        </View>
      ))}
    </View>
    {citations.map((citation) => (
      <ClauseLink key={`${citation.documentId}/${citation.clauseId}`} citation={citation} />
    ))}
  </>
);

/** Opens the clause; its page leads back here. */
export const ClauseLink = ({ citation: { documentId, clauseId, label } }: { citation: Citation }) => (
  <Press
    role="link"
    className="forum__clause"
    onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
  >
    <View className="forum__clause-name">依据：{label}</View>
    <Icon name="forward" />
  </Press>
);
