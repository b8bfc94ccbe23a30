// @ts-check
// A process of its own: the service as built, without limits of requests a minute, for all viewers have one address here.
import { once } from 'node:events';
import { server } from '../process.mjs';
import { Quick } from './quick-clock.mjs';

/** @type {typeof import('@titles/server/app')} */
const { createApp } = server('app');
/** @type {typeof import('@titles/server/config')} */
const { readConfig } = server('config');

const app = await createApp({ ...readConfig(process.env), limits: null }, new Quick());
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
await once(process, 'SIGTERM');
await app.close();
