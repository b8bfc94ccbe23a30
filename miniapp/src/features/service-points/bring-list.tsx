import { View } from '@tarojs/components';
import { Heading } from '@titles/miniapp/ui/semantics';

interface BringListProps {
  title: string;
  list: readonly { name: string; note: string | null }[];
}

/** What to bring, each with what must be seen on it. */
export const BringList = ({ title, list }: BringListProps) => (
  <View className="bring">
    <Heading level={3} className="bring__title">
      {title}
    </Heading>
    {list.map(({ name, note }) => (
      <View key={name} className="bring__item">
        <View>{name}</View>
        {note && <View className="bring__note">{note}</View>}
      </View>
    ))}
  </View>
);
