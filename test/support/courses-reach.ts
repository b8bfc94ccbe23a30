import { type ApiClient } from './client';
import { courseOf, coursesOn } from './courses';
import { type TestServer } from './server';
import { atConsole } from './staff';

/** Courses are the whole city's; attempts and certificates belong to one person. */
export function courseCases(server: () => TestServer): Record<string, () => Promise<unknown>> {
  const params = { courseId: 'none' };
  const byStaff = (ask: (desk: ApiClient['courseDesk']) => Promise<unknown>) => async () =>
    ask((await atConsole(server(), 'Policy')).courseDesk);
  const otherAttempt = async () => {
    const hand = coursesOn(server());
    const { courseId, videoIds } = await hand.published();
    const other = await hand.watch('Other', videoIds);
    return { attemptId: (await other.courses.begin({ params: { courseId } })).id };
  };
  return {
    'courses.begin': async () => (await server().signIn('Other')).courses.begin({ params }),
    'courses.handIn': async () => {
      const client = await server().signIn('Somebody');
      return client.courses.handIn({ params: await otherAttempt(), body: { answers: [] } });
    },
    'courses.result': async () => {
      const client = await server().signIn('Somebody');
      return client.courses.result({ params: await otherAttempt() });
    },
    'courseDesk.get': byStaff((desk) => desk.get({ params })),
    'courseDesk.change': byStaff((desk) =>
      desk.change({ params, body: { revision: 1, details: courseOf(['none']) } }),
    ),
    'courseDesk.publish': byStaff((desk) => desk.publish({ params })),
    'courseDesk.confirm': byStaff((desk) => desk.confirm({ params })),
    'courseDesk.withdraw': byStaff((desk) => desk.withdraw({ params })),
  };
}
