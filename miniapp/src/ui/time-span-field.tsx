import { Picker, View } from '@tarojs/components';
import { type SpanDraft } from '../time-span';
import { Filters } from './filters';

interface FieldProps {
  label: string;
  mode: 'date' | 'time';
  value: string;
  onChange: (value: string) => void;
}

const web = process.env.TARO_ENV === 'h5';

const Field = ({ label, mode, value, onChange }: FieldProps) =>
  web ? (
    <label className="time-span__field">
      <span className="time-span__label">{label}</span>
      <input
        className="time-span__input"
        type={mode}
        value={value}
        step={mode === 'time' ? 900 : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  ) : (
    <Picker mode={mode} value={value} onChange={({ detail }) => onChange(String(detail.value))}>
      <View className="time-span__field" ariaRole="button" ariaLabel={`${label} ${value}`}>
        <View className="time-span__label">{label}</View>
        <View className="time-span__input">{value || '请选择'}</View>
      </View>
    </Picker>
  );

/** A day of the calendar. */
export const DayField = (props: Omit<FieldProps, 'mode'>) => <Field {...props} mode="date" />;

const lengths = [
  { value: '60', text: '1小时' },
  { value: '90', text: '1.5小时' },
  { value: '120', text: '2小时' },
  { value: '180', text: '3小时' },
] as const;

interface TimeSpanFieldProps {
  /** 时间一 */
  label: string;
  value: SpanDraft;
  onChange: (value: SpanDraft) => void;
}

/** A day, when it begins, and how long it takes. */
export const TimeSpanField = ({ label, value, onChange }: TimeSpanFieldProps) => (
  <View className="time-span">
    <View className="time-span__row">
      <Field
        label={`${label} 日期`}
        mode="date"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <Field label="开始" mode="time" value={value.from} onChange={(from) => onChange({ ...value, from })} />
    </View>
    <Filters
      label={`${label} 时长`}
      options={lengths}
      value={String(value.minutes) as (typeof lengths)[number]['value']}
      onChange={(minutes) => onChange({ ...value, minutes: Number(minutes) })}
    />
  </View>
);
