import { View } from '@tarojs/components';
import { type Block } from '@titles/shared/contract/articles';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading, Press } from '@titles/miniapp/ui/semantics';

/** One block of an article's body; nothing for a type this release does not know. */
export const ArticleBlock = ({ block }: { block: Block }) => {
  switch (block.type) {
    case 'heading':
      return (
        <Heading level={2} className="article__heading">
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return <View className="article__paragraph">{block.text}</View>;
    case 'list':
      return (
        <View className="article__list" ariaRole="list">
          {block.items.map((item) => (
            <View key={item} className="article__item" ariaRole="listitem">
              {item}
            </View>
          ))}
        </View>
      );
    case 'steps':
      return (
        <View className="article__steps" ariaRole="list">
          {block.items.map(({ title, text }, index) => (
            <View key={title} className="article__step" ariaRole="listitem">
              <View className="article__step-number">{index + 1}</View>
              <View className="article__step-words">
                <View className="article__step-title">{title}</View>
                <View className="article__step-text">{text}</View>
              </View>
            </View>
          ))}
        </View>
      );
    case 'confirm':
      return (
        <View className="article__notice">
          <Notice tone="ask" title="需向人社部门确认">
            {block.text}
          </Notice>
        </View>
      );
    case 'citation': {
      const { documentId, clauseId, label } = block.citation;
      return (
        <Press
          role="link"
          className="article__citation"
          onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
        >
          <View className="article__citation-text">{block.text}</View>
          <View className="article__citation-label">
            {label}
            <Icon name="forward" />
          </View>
        </Press>
      );
    }
    case 'unknown':
      return null;
  }
};
