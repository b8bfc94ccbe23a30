// @ts-check
// Viewers of one film: signed in, with a sitting and progress each, and what the tables say of them afterwards.
import { server } from '../process.mjs';

/** @type {typeof import('@titles/server/clock')} */
const { Clock } = server('clock');
/** @type {typeof import('@titles/server/ids')} */
const { newId } = server('ids');
/** @type {typeof import('@titles/server/database/database')} */
const { Database } = server('database/database');
/** @type {typeof import('@titles/server/identity/account.entity')} */
const { Account } = server('identity/account.entity');
/** @type {typeof import('@titles/server/identity/sessions.service')} */
const { SessionsService } = server('identity/sessions.service');
/** @type {typeof import('@titles/server/videos/progress.entity')} */
const { ProgressRow } = server('videos/progress.entity');
/** @type {typeof import('@titles/server/videos/sitting.entity')} */
const { SittingRow } = server('videos/sitting.entity');
/** @type {typeof import('@titles/server/videos/video.entity')} */
const { VideoRow } = server('videos/video.entity');
/** @type {typeof import('@titles/server/videos/viewing.service')} */
const { Viewing } = server('videos/viewing.service');

/** As long as a film may be, so that nobody comes to its end. */
const LENGTH = 4 * 60 * 60;

/** @typedef {{ id: string, token: string, progress: string }} Viewer */

/** @param {import('@nestjs/common').INestApplicationContext} app @param {string} videoId @param {number} count */
export async function audience(app, videoId, count) {
  const database = app.get(Database);
  const { manager } = database.source;
  const viewing = app.get(Viewing, { strict: false });
  const sessions = app.get(SessionsService, { strict: false });
  await manager.update(VideoRow, { id: videoId }, { length: LENGTH });
  const { film } = await manager.findOneByOrFail(VideoRow, { id: videoId });
  if (film === null) throw new Error('The video has no film.');
  /** @type {Viewer[]} */
  const viewers = [];
  for (let index = 0; index < count; index++) {
    const id = newId();
    await manager.insert(Account, { id, openid: `bench-${id}`, createdAt: app.get(Clock).now() });
    await viewing.open(id, videoId);
    const { id: progress } = await manager.findOneByOrFail(ProgressRow, { accountId: id, videoId });
    viewers.push({ id, token: '', progress });
  }
  const written = async () =>
    (await manager.find(SittingRow)).reduce((sum, { revision }) => sum + revision, 0);
  let before = 0;
  return {
    source: database.source,
    film,
    viewers,
    /** Nothing is watched, everybody's sitting goes on, and they sign in anew. */
    async begin() {
      await manager.update(ProgressRow, { videoId }, { watched: [], position: 0 });
      for (const viewer of viewers) {
        await viewing.open(viewer.id, videoId);
        const { token } = await database.write((writer) => sessions.open(writer, viewer.id, 'phone'));
        viewer.token = token;
      }
      before = await written();
    },
    /** @param {Viewer} viewer @param {number} from */
    tell: ({ id }, from) =>
      viewing.report(id, videoId, { film, watched: [{ from, to: from + 2 }], position: from + 2 }),
    /** Throws unless each report is counted, and where the service reckons, everybody was credited. @param {number} each @param {boolean} credits */
    async check(each, credits) {
      const counted = (await written()) - before;
      if (counted !== each * viewers.length)
        throw new Error(`${counted} reports are counted, not ${each * viewers.length}.`);
      if (!credits) return;
      for (const { watched, position } of await manager.findBy(ProgressRow, { videoId }))
        if (watched.length === 0 || position !== each * 2)
          throw new Error(
            `After ${each} reports somebody is at ${position} with ${JSON.stringify(watched)}.`,
          );
    },
  };
}
