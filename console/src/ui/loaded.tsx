import { Spin } from 'antd';
import { type ReactNode } from 'react';
import { type Remote } from '../use-remote';
import { Failure } from './failure';

interface LoadedProps<T> {
  remote: Remote<T>;
  children: (value: T) => ReactNode;
}

/**
 * What was read; until it is there, that it is on its way or why it did not come. It stays when it could not be read
 * again: somebody may be writing in it.
 */
export function Loaded<T>({ remote: { value, failure, again }, children }: LoadedProps<T>) {
  return (
    <>
      <Failure failure={failure} again={again} />
      {value !== undefined ? children(value) : failure === undefined && <Spin />}
    </>
  );
}
