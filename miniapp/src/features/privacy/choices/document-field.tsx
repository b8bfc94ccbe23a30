import { Input, View } from '@tarojs/components';

interface DocumentFieldProps {
  value: string;
  wrong: boolean;
  onInput: (value: string) => void;
}

const label = '证件号码';
const hint = '居民身份证、居住证或通行证号码';

/** A field that no browser remembers. */
export const DocumentField = ({ value, wrong, onInput }: DocumentFieldProps) => (
  <View className="document">
    {process.env.TARO_ENV === 'h5' ? (
      <label className="document__label">
        {label}
        <input
          className="document__input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
          placeholder={hint}
          aria-invalid={wrong}
          value={value}
          onChange={(event) => onInput(event.target.value)}
        />
      </label>
    ) : (
      <>
        <View className="document__label">{label}</View>
        <Input
          className="document__input"
          type="text"
          maxlength={24}
          placeholder={hint}
          placeholderClass="document__placeholder"
          ariaLabel={label}
          value={value}
          onInput={(event) => onInput(event.detail.value)}
        />
      </>
    )}
  </View>
);
