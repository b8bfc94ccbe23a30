import { View } from '@tarojs/components';
import { type Clause } from '@titles/shared/contract/documents';
import { Icon } from '@titles/miniapp/ui/icon';

interface OfficialTextProps {
  clause: Clause;
  label: string;
  official: boolean;
  cited: boolean;
}

const absence = ({ text }: Clause, official: boolean): string => {
  if (text === '') return '这一条只有标题，内容在下面的条款里。';
  return official
    ? '最新版原文里已经没有这一条，这里只保留一句话摘要。'
    : '原文尚未导入，请以人社部门公布的文件为准。';
};

/** The official words set like a book: the clause's number in the margin, the cited clause marked. */
export const OfficialText = ({ clause, label, official, cited }: OfficialTextProps) => (
  <View className={`official ${cited ? 'official--cited' : ''}`}>
    <View className="official__head">
      <View className="clause__voice">原文</View>
      {cited && (
        <View className="official__cited">
          <Icon name="check" />
          引用的就是这一条
        </View>
      )}
    </View>
    <View className="official__body">
      {label !== '' && <View className="official__label">{label}</View>}
      {clause.text !== null && clause.text !== '' ? (
        <View className="official__text">
          {clause.text.split('\n').map((paragraph, index) => (
            <View key={index} className="official__paragraph">
              {paragraph}
            </View>
          ))}
        </View>
      ) : (
        <View className="official__absent">{absence(clause, official)}</View>
      )}
    </View>
  </View>
);
