import { View } from '@tarojs/components';
import { Press } from './semantics';

interface SwitchProps {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export const Switch = ({ title, note, on, onChange }: SwitchProps) => (
  <Press role="switch" checked={on} className="switch" onPress={() => onChange(!on)}>
    <View className="switch__words">
      <View className="switch__title">{title}</View>
      {note && <View className="switch__note">{note}</View>}
    </View>
    <View className={`switch__track ${on ? 'switch__track--on' : ''}`} ariaHidden="true">
      <View className="switch__thumb" />
    </View>
  </Press>
);
