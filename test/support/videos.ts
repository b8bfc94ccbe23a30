import { type VideoDetails } from '@titles/shared/contract/video-desk';
import { type Span } from '@titles/shared/watched';
import { film } from './mp4';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';

export const details: VideoDetails = {
  title: '怎样准备材料',
  summary: '从证书到业绩，一样一样看。',
  forWhom: '适合准备申报的人。',
  speaker: null,
  hours: null,
  chapters: [
    {
      at: 0,
      title: '证书',
      question: { text: '先看哪里？', choices: ['证书', '日历'], right: 0, why: '证书上写着名称。' },
    },
    { at: 40, title: '业绩', question: null },
  ],
  transcript: 'WEBVTT\n\n00:01.000 --> 00:05.000\n先看证书\n\n00:41.000 --> 00:45.000\n再写业绩',
  citations: [],
};

/** Staff and viewers of video lectures. */
export function videosOn(server: TestServer) {
  return {
    staff: async (persona = 'City') => {
      await granted(server, persona, 'city-staff');
      return (await atConsole(server, persona)).videoDesk;
    },
    /** A published film of so many seconds; no frame is in it. */
    published: async (seconds: number) => {
      await granted(server, 'City', 'city-staff');
      const { videoDesk } = await atConsole(server, 'City');
      const { id: videoId } = await videoDesk.create({ body: { ...details, chapters: [] } });
      const content = film({ seconds });
      await videoDesk.film({ params: { videoId }, file: { type: 'video/mp4', content } });
      await videoDesk.publish({ params: { videoId } });
      return videoId;
    },
    viewer: async (persona: string, videoId: string) => {
      const client = await server.signIn(persona);
      const { videos } = client;
      const params = { videoId };
      const { film: filmId } = await videos.get({ params });
      return {
        client,
        videos,
        open: () => videos.open({ params }),
        report: (watched: Span[], more: { film?: string; position?: number } = {}) =>
          videos.report({
            params,
            body: { film: filmId, position: watched.at(-1)?.to ?? 0, ...more, watched },
          }),
        /** Waits and reports as a player does. */
        watch: async (from: number, to: number, step = 10) => {
          for (let at = from; at < to; at += step) {
            server.clock.advance(step * 1000);
            await videos.report({
              params,
              body: {
                film: filmId,
                watched: [{ from: at, to: Math.min(to, at + step) }],
                position: at + step,
              },
            });
          }
        },
        mine: async () => (await videos.progress()).progress.find((each) => each.videoId === videoId),
      };
    },
  };
}
