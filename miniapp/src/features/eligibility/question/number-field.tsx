import { Input, View } from '@tarojs/components';

interface NumberFieldProps {
  label: string;
  placeholder: string;
  length: number;
  wide: boolean;
  wrong: boolean;
  value: string;
  onInput: (value: string) => void;
  onEnter: () => void;
}

/** A field for a few digits, with its unit behind it. */
export const NumberField = ({
  label,
  placeholder,
  length,
  wide,
  wrong,
  value,
  onInput,
  onEnter,
}: NumberFieldProps) => {
  const className = `number ${wide ? 'number--wide' : ''} ${wrong ? 'number--wrong' : ''}`;
  return process.env.TARO_ENV === 'h5' ? (
    <label className={className}>
      <input
        className="number__input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={length}
        placeholder={placeholder}
        aria-invalid={wrong}
        value={value}
        onChange={(event) => onInput(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      <span className="number__unit">{label}</span>
    </label>
  ) : (
    <View className={className}>
      <Input
        className="number__input"
        type="number"
        maxlength={length}
        placeholder={placeholder}
        placeholderClass="number__placeholder"
        ariaLabel={label}
        value={value}
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onEnter}
      />
      <View className="number__unit">{label}</View>
    </View>
  );
};
