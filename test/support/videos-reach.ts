import { type ApiClient } from './client';
import { film } from './mp4';
import { png } from './pictures';
import { type TestServer } from './server';
import { atConsole, tokenAtConsole } from './staff';
import { details, videosOn } from './videos';

/** Films are the whole city's: there is nothing of others but their certificates, only what is not there. */
export function videoCases(server: () => TestServer): Record<string, () => Promise<unknown>> {
  const params = { videoId: 'none' };
  const ofSlide = { videoId: 'none', slideId: 'none' };
  const byViewer = (ask: (videos: ApiClient['videos']) => Promise<unknown>) => async () =>
    ask((await server().signIn('Other')).videos);
  const byStaff = (ask: (desk: ApiClient['videoDesk']) => Promise<unknown>) => async () =>
    ask((await atConsole(server(), 'Policy')).videoDesk);
  /** A download is only an address: it is fetched. */
  const byDesk = (address: (desk: ApiClient['videoDesk']) => string) => async () => {
    const client = await atConsole(server(), 'Policy');
    const answer = await fetch(`${server().origin}/api${address(client.videoDesk)}`, {
      headers: { authorization: `Bearer ${await tokenAtConsole(server(), 'Policy')}` },
    });
    const { error } = (await answer.json()) as { error: { code: string } };
    throw Object.assign(new Error(error.code), { code: error.code, status: answer.status });
  };
  return {
    'videos.open': byViewer((videos) => videos.open({ params })),
    'videos.report': byViewer((videos) =>
      videos.report({ params, body: { film: 'none', watched: [], position: 0 } }),
    ),
    'certificates.paper': async () => {
      const hand = videosOn(server());
      const videoId = await hand.published(10);
      const owner = await hand.viewer('Other', videoId);
      await owner.open();
      await owner.watch(0, 10);
      const body = { kind: 'video', subjectId: videoId, name: '某人' } as const;
      const { id: certificateId } = await owner.client.certificates.issue({ body });
      const address = owner.client.certificates.paper({ params: { certificateId } });
      const answer = await fetch(`${server().origin}/api${address}`, {
        headers: { authorization: `Bearer ${await tokenAtConsole(server(), 'Peng')}` },
      });
      const { error } = (await answer.json()) as { error: { code: string } };
      return Promise.reject(
        Object.assign(new Error(error.code), { code: error.code, status: answer.status }),
      );
    },
    'videoDesk.get': byStaff((desk) => desk.get({ params })),
    'videoDesk.change': byStaff((desk) => desk.change({ params, body: { revision: 1, details } })),
    'videoDesk.film': byStaff((desk) => desk.film({ params, file: { type: 'video/mp4', content: film() } })),
    'videoDesk.poster': byStaff((desk) =>
      desk.poster({ params, file: { type: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) } }),
    ),
    'videoDesk.watch': byDesk((desk) => desk.watch({ params })),
    'videoDesk.slides.show': byDesk((desk) => desk.slides.show({ params: ofSlide })),
    'videoDesk.slides.add': byStaff((desk) =>
      desk.slides.add({
        params,
        query: { at: 0, title: '某页' },
        file: { type: 'image/png', content: png() },
      }),
    ),
    'videoDesk.slides.change': byStaff((desk) =>
      desk.slides.change({ params: ofSlide, body: { at: 0, title: '某页' } }),
    ),
    'videoDesk.slides.remove': byStaff((desk) => desk.slides.remove({ params: ofSlide })),
    'videoDesk.publish': byStaff((desk) => desk.publish({ params })),
    'videoDesk.confirm': byStaff((desk) => desk.confirm({ params })),
    'videoDesk.withdraw': byStaff((desk) => desk.withdraw({ params })),
  };
}
