import { App } from 'antd';
import { useStep } from './use-step';

/** Takes the steps of one thing: each reads it anew, and some are asked about first. */
export function useConfirmedStep(again: () => void) {
  const { modal } = App.useApp();
  const { busy, step } = useStep();
  const run = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    const good = await step(work, done);
    again();
    return good;
  };
  const confirm = (
    question: { title: string; content: string; okText?: string },
    work: () => Promise<unknown>,
    done: string,
  ) => void modal.confirm({ ...question, onOk: () => run(work, done) });
  return { busy, run, confirm };
}
