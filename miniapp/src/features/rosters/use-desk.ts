import { useEffect, useRef, useState } from 'react';
import { type Answered } from './answer';
import { type Mapping } from './columns/fields';
import { type Report, type Task, type Understood } from './desk';
import { type Refused } from './people';

/** A list from its choice to its answers; nothing of it is kept, and nothing leaves this device. */
export interface RosterState {
  step: 'choose' | 'opening' | 'check' | 'answering' | 'answered';
  fileName: string;
  sheets: readonly string[];
  understood: Understood | undefined;
  progress: { done: number; total: number };
  answers: readonly Answered[];
  refused: readonly Refused[];
  /** Why a file could not be read, or what else went wrong. */
  failure: string | undefined;
}

const begun: RosterState = {
  step: 'choose',
  fileName: '',
  sheets: [],
  understood: undefined,
  progress: { done: 0, total: 0 },
  answers: [],
  refused: [],
  failure: undefined,
};
const failed = (failure: string): RosterState => ({ ...begun, failure });

const after = (state: RosterState, report: Report): RosterState => {
  switch (report.kind) {
    case 'opened':
      // A list that is opened anew after a stop stands as it was corrected.
      return state.step === 'opening'
        ? { ...state, step: 'check', sheets: report.sheets, understood: report.understood }
        : state;
    case 'understood':
      return { ...state, understood: report.understood };
    case 'progress':
      return { ...state, progress: { done: report.done, total: report.total } };
    case 'answered':
      return { ...state, step: 'answered', answers: report.answers, refused: report.refused };
    case 'unreadable':
      return failed(report.sentence);
  }
};

const contentOf = (file: File): Promise<ArrayBuffer> => new Response(file).arrayBuffer();

/** The worker with the list that it has open; one at a time, and none once the page is left. */
export function useDesk() {
  const [state, setState] = useState<RosterState>(begun);
  const open = useRef<{ worker: Worker; file: File } | undefined>(undefined);
  const stop = () => {
    open.current?.worker.terminate();
    open.current = undefined;
  };
  useEffect(() => stop, []);

  const start = (file: File) => {
    stop();
    const worker = new Worker(new URL('./roster.worker.ts', import.meta.url));
    worker.onmessage = ({ data }: MessageEvent<Report>) => setState((before) => after(before, data));
    worker.onerror = () => {
      stop();
      setState(failed('没有算完，可能是文件太大，内存不够。请分开再选。'));
    };
    open.current = { worker, file };
    void contentOf(file).then(
      (content) => worker.postMessage({ kind: 'open', file: content } satisfies Task, [content]),
      () => setState(failed('没有读到这个文件，请再选一次。')),
    );
  };
  const tell = (task: Task) => open.current?.worker.postMessage(task);
  return {
    state,
    choose: (file: File) => {
      setState({ ...begun, step: 'opening', fileName: file.name });
      start(file);
    },
    understand: (sheet: number, headerRow: number | null) => tell({ kind: 'understand', sheet, headerRow }),
    map: (mapping: Mapping) =>
      setState((before) =>
        before.understood ? { ...before, understood: { ...before.understood, mapping } } : before,
      ),
    answer: (task: Omit<Task & { kind: 'answer' }, 'kind'>) => {
      setState((before) => ({ ...before, step: 'answering', progress: { done: 0, total: 0 } }));
      tell({ kind: 'answer', ...task });
    },
    /** Ends the work under way at once; the corrections stay. */
    cancel: () => {
      if (open.current) start(open.current.file);
      setState((before) => ({ ...before, step: 'check' }));
    },
    /** Back to the columns, with everything as it was chosen. */
    change: () => setState((before) => ({ ...before, step: 'check' })),
    close: () => {
      stop();
      setState(begun);
    },
  };
}
export type Desk = ReturnType<typeof useDesk>;
