import { rosterDesk, type Task } from './desk';

// The service sends this file so that the browser lets nothing out of it: see server/src/http/site.ts.
const work = rosterDesk((report) => postMessage(report));

onmessage = ({ data }: MessageEvent<Task>) => void work(data);
