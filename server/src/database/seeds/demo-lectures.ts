import { type INestApplicationContext } from '@nestjs/common';
import { instantOf } from '@titles/shared/jiangmen-time';
import { LectureRow } from '../../lectures/lecture.entity';
import { SessionStocks } from '../../lectures/session-stocks.service';
import { VenueRow } from '../../lectures/venue.entity';
import { Database } from '../database';
import { publicLectureId, wednesdayFrom } from './demo-season';
import { demoSeasons } from './demo-seasons';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The demo's venues are nowhere: their place on the map is the middle of the city, and they say so. */
const venues = [
  { id: 'demo-venue-one', name: '示例会场一（演示数据）', district: '蓬江' },
  { id: 'demo-venue-two', name: '示例会场二（演示数据）', district: '新会' },
] as const;
const nowhere = {
  address: '演示地址，不是真实地点',
  gettingThere: '演示数据：地图上只标出江门市区的大致位置，请不要前往。',
  latitudeE6: 22_579_000,
  longitudeE6: 113_082_000,
  demo: true,
};

const summaries: Readonly<Record<number, string>> = {
  1: '先看条件，再问账号，最后提交：把申报要走的几步讲清楚，留半小时现场提问。',
  2: '写给刚工作的您：认定、评审、考试三条路怎么分，第一本职称从哪里开始。',
  3: '写给技能人才：哪些证书能贯通，业绩怎么写，评审看什么。',
  4: '写给明年申报的您：年底前理好学时、年限和证明，一月不着急。',
};

/** The public lecture of each quarter with two sessions; what is there already stays as it is. */
export async function layLectures(app: INestApplicationContext, year: number): Promise<void> {
  const stocks = app.get(SessionStocks, { strict: false });
  const createdAt = stocks.clock.now();
  await app.get(Database).write(async (manager) => {
    for (const venue of venues)
      if (!(await manager.existsBy(VenueRow, { id: venue.id })))
        await manager.insert(VenueRow, { ...venue, ...nowhere, createdAt });
    for (const { quarter, items } of demoSeasons) {
      const id = publicLectureId(year, quarter);
      const announced = items(year).find(({ targetId }) => targetId === id);
      if (!announced?.day || (await manager.existsBy(LectureRow, { id }))) continue;
      const { title, note, day } = announced;
      await manager.insert(LectureRow, {
        ...{ id, kind: 'public', state: 'published', district: null, demo: true, createdAt },
        ...{ title, forWhom: note.slice(0, note.indexOf('。')), summary: summaries[quarter] ?? '' },
        ...{ speaker: '示例讲师（演示）', hours: null, hoursSource: null },
      });
      const days = [day, wednesdayFrom(year, quarter * 3, 15)];
      for (const [index, date] of days.entries()) {
        const startsAt = instantOf(date, '14:30');
        await stocks.plan(
          manager,
          { id, title, state: 'published' },
          {
            id: `${id}-${index + 1}`,
            venueId: venues[index % venues.length]?.id ?? venues[0].id,
            startsAt,
            endsAt: new Date(startsAt.getTime() + 2 * HOUR),
            opensAt: new Date(startsAt.getTime() - 30 * DAY),
            closesAt: new Date(startsAt.getTime() - 2 * HOUR),
            seats: 60,
            companySeats: 20,
          },
        );
      }
    }
  });
}
