// @ts-check
// The service as built, in this process: it lays down a film, and is asked directly.
import path from 'node:path';
import { server } from '../process.mjs';
import { largeFilm } from './film.mjs';
import { Quick } from './quick-clock.mjs';

/** @type {typeof import('@titles/server/app')} */
const { createApp } = server('app');
/** @type {typeof import('@titles/server/config')} */
const { readConfig } = server('config');
/** @type {typeof import('@titles/server/videos/video-desk.service')} */
const { VideoDesk } = server('videos/video-desk.service');
/** @type {typeof import('@titles/server/audit/audit.service')} */
const { byService } = server('audit/audit.service');

/** What the built server reads of its surroundings. @param {string} folder @param {string} url */
export const surroundings = (folder, url) => ({
  ...{ NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1' },
  ...{ DATABASE_URL: url, DATA_DIR: folder, WEB_DIR: path.join(folder, 'nowhere') },
});

/** @param {string} folder @param {string} [url] of a MariaDB; without it the embedded database */
export async function startDesk(folder, url = '') {
  const config = readConfig(surroundings(folder, url));
  const app = await createApp({ ...config, limits: null }, new Quick());
  const desk = app.get(VideoDesk, { strict: false });
  /** A published film of 50 MB. */
  const published = async () => {
    const { id } = await desk.create(
      {
        ...{
          title: '五十兆的视频',
          summary: '只用来测速。',
          forWhom: '测速用。',
          speaker: null,
          hours: null,
        },
        ...{ chapters: [], transcript: 'WEBVTT\n\n00:01.000 --> 00:02.000\n测速', citations: [] },
      },
      byService,
    );
    const film = await largeFilm();
    await desk.bringFilm(id, film, byService);
    await desk.publish(id, byService);
    return { id, film };
  };
  return { app, published };
}
