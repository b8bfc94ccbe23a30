import { Input, Textarea, View } from '@tarojs/components';
import { useContext } from 'react';
import { Entered } from './entered';

interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** What it is for, or what is wrong with it. */
  note?: string;
  wrong?: boolean;
  length: number;
  /** Several lines. */
  long?: boolean;
  digits?: boolean;
}

/** A labelled field for a few words. */
export const TextField = ({ onInput, ...rest }: TextFieldProps) => {
  const { label, note, wrong = false } = rest;
  const enter = useContext(Entered);
  const props = {
    ...rest,
    onInput: (value: string) => {
      enter();
      onInput(value);
    },
  };
  const className = `text-field ${wrong ? 'text-field--wrong' : ''}`;
  return process.env.TARO_ENV === 'h5' ? (
    <label className={className}>
      <span className="text-field__label">{label}</span>
      <OnWeb {...props} />
      {note && <span className="text-field__note">{note}</span>}
    </label>
  ) : (
    <View className={className}>
      <View className="text-field__label">{label}</View>
      <OnPhone {...props} />
      {note && <View className="text-field__note">{note}</View>}
    </View>
  );
};

const OnWeb = ({ value, onInput, placeholder, length, wrong = false, long, digits }: TextFieldProps) => {
  const shared = {
    className: 'text-field__input',
    maxLength: length,
    placeholder,
    value,
    'aria-invalid': wrong,
    onChange: ({ target }: { target: { value: string } }) => onInput(target.value),
  };
  return long ? (
    <textarea rows={3} {...shared} />
  ) : (
    <input inputMode={digits ? 'numeric' : 'text'} {...shared} />
  );
};

const OnPhone = ({ label, value, onInput, placeholder, length, long, digits }: TextFieldProps) => {
  const shared = {
    className: 'text-field__input',
    maxlength: length,
    placeholder,
    placeholderClass: 'text-field__placeholder',
    ariaLabel: label,
    value,
    onInput: ({ detail }: { detail: { value: string } }) => onInput(detail.value),
  };
  return long ? <Textarea autoHeight {...shared} /> : <Input type={digits ? 'number' : 'text'} {...shared} />;
};
