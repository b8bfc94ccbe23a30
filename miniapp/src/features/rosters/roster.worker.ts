import { rosterDesk, type Task } from './desk';

// The service sends this file so that the browser lets nothing out of it: see server/src/http/site.ts.
const work = rosterDesk((report) => postMessage(report));

onmessage = ({ data }: MessageEvent<Task>) => {
  work(data).catch((error: unknown) => {
    // Out of the promise, so that the page hears of it.
    setTimeout(() => {
      throw error;
    });
  });
};
