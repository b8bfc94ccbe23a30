import { View } from '@tarojs/components';
import { Choices } from './choice';
import { Press } from './semantics';

interface FiltersProps<V extends string> {
  label: string;
  options: readonly { value: V; text: string }[];
  /** Undefined while nothing is chosen. */
  value: V | undefined;
  onChange: (value: V) => void;
}

/** A row of short words of which one narrows the list below. */
export const Filters = <V extends string>({ label, options, value, onChange }: FiltersProps<V>) => (
  <Choices label={label}>
    <View className="filters">
      {options.map((option) => (
        <Press
          key={option.value}
          role="radio"
          checked={option.value === value}
          className={`filters__option ${option.value === value ? 'filters__option--chosen' : ''}`}
          onPress={() => onChange(option.value)}
        >
          {option.text}
        </Press>
      ))}
    </View>
  </Choices>
);
