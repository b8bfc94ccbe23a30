import { View } from '@tarojs/components';
import { Icon } from '@titles/miniapp/ui/icon';
import { Nav, Press } from '@titles/miniapp/ui/semantics';

interface PageTurnProps {
  previousId: string | null;
  nextId: string | null;
  onTurn: (clauseId: string) => void;
}

export const PageTurn = ({ previousId, nextId, onTurn }: PageTurnProps) => (
  <Nav className="turn" label="翻页">
    {previousId !== null && (
      <Press className="turn__page" onPress={() => onTurn(previousId)}>
        <Icon name="back" />
        <View className="turn__word">上一条</View>
      </Press>
    )}
    {nextId !== null && (
      <Press className="turn__page turn__page--next" onPress={() => onTurn(nextId)}>
        <View className="turn__word">下一条</View>
        <Icon name="forward" />
      </Press>
    )}
  </Nav>
);
