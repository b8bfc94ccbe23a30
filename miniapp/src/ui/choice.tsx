import { View } from '@tarojs/components';
import { type PropsWithChildren, useContext } from 'react';
import { Entered } from './entered';
import { Icon } from './icon';
import { Press } from './semantics';

interface ChoiceProps {
  text: string;
  /** A second line: where on the certificate to look, what the word means. */
  note?: string;
  chosen: boolean;
  onChoose: () => void;
  /** Several may be chosen: a square mark instead of a round one. */
  many?: boolean;
}

/** One large answer to choose; several stand in a {@link Choices}. */
export const Choice = ({ text, note, chosen, onChoose, many = false }: ChoiceProps) => {
  const enter = useContext(Entered);
  return (
    <Press
      role={many ? 'checkbox' : 'radio'}
      checked={chosen}
      className={`choice ${chosen ? 'choice--chosen' : ''}`}
      onPress={() => {
        enter();
        onChoose();
      }}
    >
      <View className={`choice__mark ${many ? 'choice__mark--many' : ''}`} ariaHidden="true">
        {chosen && <Icon name="check" />}
      </View>
      <View className="choice__words">
        <View className="choice__text">{text}</View>
        {note && <View className="choice__note">{note}</View>}
      </View>
    </Press>
  );
};

/** The answers to one question, read out under its name. */
export const Choices = ({
  label,
  many = false,
  children,
}: PropsWithChildren<{ label: string; many?: boolean }>) =>
  process.env.TARO_ENV === 'h5' ? (
    <div className="choices" role={many ? 'group' : 'radiogroup'} aria-label={label}>
      {children}
    </div>
  ) : (
    <View className="choices" ariaRole={many ? 'group' : 'radiogroup'} ariaLabel={label}>
      {children}
    </View>
  );
