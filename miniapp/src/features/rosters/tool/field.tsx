import { type PropsWithChildren } from 'react';

/** A labelled control of the browser's own; this page is read on computers. */
const Labelled = ({ label, note, children }: PropsWithChildren<{ label: string; note?: string }>) => (
  <label className="text-field">
    <span className="text-field__label">{label}</span>
    {children}
    {note !== undefined && note !== '' && <span className="text-field__note">{note}</span>}
  </label>
);

interface SelectProps<V extends string> {
  label: string;
  note?: string;
  value: V;
  options: readonly { value: V; text: string }[];
  onChange: (value: V) => void;
}

/** One of many. */
export const Select = <V extends string>({ label, note, value, options, onChange }: SelectProps<V>) => (
  <Labelled label={label} note={note}>
    <select
      className="text-field__input"
      value={value}
      onChange={({ target }) => onChange(target.value as V)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </Labelled>
);

interface DayFieldProps {
  label: string;
  note?: string;
  value: string;
  onChange: (day: string) => void;
}

/** A day by the browser's own calendar. */
export const DayField = ({ label, note, value, onChange }: DayFieldProps) => (
  <Labelled label={label} note={note}>
    <input
      type="date"
      className="text-field__input"
      value={value}
      onChange={({ target }) => target.value !== '' && onChange(target.value)}
    />
  </Labelled>
);
