import { Spin } from 'antd';
import { type ReactNode } from 'react';
import { type Remote } from '../use-remote';
import { Failure } from './failure';

interface LoadedProps<T> {
  remote: Remote<T>;
  children: (value: T) => ReactNode;
}

/** What was read; until it is there, that it is on its way or why it did not come. */
export function Loaded<T>({ remote: { value, failure, again }, children }: LoadedProps<T>) {
  if (failure !== undefined) return <Failure failure={failure} again={again} />;
  return value === undefined ? <Spin /> : children(value);
}
