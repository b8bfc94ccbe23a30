import { type BankQuestion, type CourseDetails } from '@titles/shared/contract/course-desk';
import { type Attempt } from '@titles/shared/contract/courses';
import { type ApiClient } from './client';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';
import { videosOn } from './videos';

/** The right option says so; the others do not. */
const question = (number: number, videoId: string): BankQuestion => ({
  text: `第${number}题`,
  options: [`对${number}`, `错${number}甲`, `错${number}乙`],
  right: [0],
  why: `理由${number}`,
  citation:
    number % 2 === 0 ? { documentId: 'plan-2020', clauseId: '4.4', label: '「实施方案」四（四）' } : null,
  part: number % 2 === 0 ? null : { videoId, at: 5 },
});

export const courseOf = (videoIds: string[], more: Partial<CourseDetails> = {}): CourseDetails => ({
  ...{
    title: '人事入门',
    summary: '两段视频，一次测试。',
    forWhom: '单位人事',
    forPublicists: false,
    videoIds,
  },
  test: { draw: 4, passMark: 3, attempts: 2, hours: 24 },
  bank: [1, 2, 3, 4, 5, 6].map((number) => question(number, videoIds[0]!)),
  ...more,
});

/** Answers to an attempt, of which so many are right; the rest are wrong. */
export const answersTo = ({ questions }: Attempt, right: number): number[][] =>
  questions.map(({ options }, index) => [
    options.findIndex((option) => option.startsWith('对') === index < right),
  ]);

/** Staff and learners of courses. */
export function coursesOn(server: TestServer) {
  const staff = async () => {
    await granted(server, 'City', 'city-staff');
    return (await atConsole(server, 'City')).courseDesk;
  };
  return {
    staff,
    /** A published course of two films of ten seconds each. */
    published: async (more: Partial<CourseDetails> = {}) => {
      const videos = videosOn(server);
      const videoIds = [await videos.published(10), await videos.published(10)];
      const desk = await staff();
      const { id: courseId } = await desk.create({ body: courseOf(videoIds, more) });
      await desk.publish({ params: { courseId } });
      return { courseId, videoIds };
    },
    watch: (persona: string, videoIds: readonly string[]) => watchWhole(server, persona, videoIds),
  };
}

/** Somebody who watches films whole, and then goes on. */
export async function watchWhole(
  server: TestServer,
  persona: string,
  videoIds: readonly string[],
): Promise<ApiClient> {
  const client = await server.signIn(persona);
  for (const videoId of videoIds) {
    const params = { videoId };
    const { film, length } = await client.videos.get({ params });
    await client.videos.open({ params });
    server.clock.advance(length * 1000);
    const body = { film, watched: [{ from: 0, to: length }], position: length };
    await client.videos.report({ params, body });
  }
  return client;
}
