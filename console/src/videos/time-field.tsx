import { Input } from 'antd';
import { useState } from 'react';
import { secondsOfTime, timeOfSeconds } from './film-time';
import { Labelled } from '../ui/labelled';

interface TimeFieldProps {
  id: string;
  at: number;
  onChange: (at: number) => void;
}

/** A place in a film, written as `1:05`; what is no time is marked and not taken. */
export function TimeField({ id, at, onChange }: TimeFieldProps) {
  const [text, setText] = useState(timeOfSeconds(at));
  const wrong = secondsOfTime(text) === null;
  return (
    <Labelled id={id} label="开始" width={96}>
      <Input
        id={id}
        value={text}
        maxLength={8}
        {...(wrong && { status: 'error' as const })}
        aria-invalid={wrong}
        onChange={({ target }) => {
          setText(target.value);
          const seconds = secondsOfTime(target.value);
          if (seconds !== null) onChange(seconds);
        }}
      />
    </Labelled>
  );
}
