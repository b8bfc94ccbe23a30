import { App } from 'antd';
import { useState } from 'react';
import { fieldsOf, sentenceOf } from '../api';

/** Takes a step, says what came of it, and tells whether it went well. */
export function useStep(): {
  busy: boolean;
  step: (work: () => Promise<unknown>, done: string) => Promise<boolean>;
} {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const step = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      void message.success(done);
      return true;
    } catch (error) {
      const details = fieldsOf(error).flatMap(({ errors }) => errors);
      void message.error([sentenceOf(error), ...details].join(' '), 6);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, step };
}
