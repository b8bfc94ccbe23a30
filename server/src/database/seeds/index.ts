import { isDeepStrictEqual } from 'node:util';
import { type INestApplicationContext } from '@nestjs/common';
import { daysOfQuarter, instantOf, quarterOf } from '@titles/shared/jiangmen-time';
import { ArticleEditing } from '../../articles/article-editing.service';
import { Clock } from '../../clock';
import { compareQuarters } from '../../seasons/quarter';
import { SeasonEditing } from '../../seasons/season-editing.service';
import { SeasonRelease } from '../../seasons/season-release.service';
import { type SeasonContent } from '../../seasons/content';
import { seasonalArticles, standingArticles } from './demo-articles';
import { layCourses } from './demo-courses';
import { layForum } from './demo-forum';
import { layLectures } from './demo-lectures';
import { type DemoArticle } from './demo-article';
import { type DemoSeason, ORGANISER, SLOGAN } from './demo-season';
import { demoSeasons } from './demo-seasons';
import { seedServicePoints } from './demo-service-points';
import { layVideos } from './demo-videos';
import { known } from './known';

/**
 * Loads the demo: its articles, and a season for each quarter of the clock's year. The season of today's quarter is
 * published, those of quarters that are over are archived, those to come are scheduled for their first day. Run
 * again, it changes nothing but what differs: an article's new text becomes a new revision, a season that is not yet
 * published is rewritten, and one whose quarter has passed is archived.
 */
export async function seedDemo(app: INestApplicationContext): Promise<{ seasons: number; articles: number }> {
  const articles = app.get(ArticleEditing, { strict: false });
  const seasons = app.get(SeasonEditing, { strict: false });
  const now = app.get(Clock, { strict: false }).now();
  for (const article of seasonalArticles) await layDown(articles, article);
  for (const article of standingArticles) {
    await layDown(articles, article);
    if ((await articles.newest(article.id)).publishedRevision === null) await articles.publish(article.id);
  }
  for (const season of demoSeasons) await planSeason(seasons, season, quarterOf(now).year);
  await layLectures(app, quarterOf(now).year);
  await layVideos(app);
  await layCourses(app);
  await app.get(SeasonRelease, { strict: false }).publishDue();
  for (const season of await seasons.plan()) {
    const over = compareQuarters(season.content, quarterOf(now)) < 0;
    if (season.demo && season.state === 'published' && over) await seasons.archive(season.id);
  }
  await seedServicePoints(app);
  await layForum(app);
  return { seasons: demoSeasons.length, articles: seasonalArticles.length + standingArticles.length };
}

/** Makes the article's newest revision say what the demo says; readers get it if they could read the former one. */
async function layDown(articles: ArticleEditing, { id, content }: DemoArticle): Promise<void> {
  const standing = await known(articles.newest(id));
  if (standing === null) {
    await articles.create(id, content, { demo: true });
    return;
  }
  if (isDeepStrictEqual(standing.content, content)) return;
  await articles.revise(id, standing.newestRevision, content);
  if (standing.publishedRevision !== null) await articles.publish(id);
}

async function planSeason(seasons: SeasonEditing, demo: DemoSeason, year: number): Promise<void> {
  const id = `demo-${year}-q${demo.quarter}`;
  const content: SeasonContent = {
    year,
    quarter: demo.quarter,
    theme: demo.theme,
    slogan: SLOGAN,
    organiser: ORGANISER,
    district: null,
    intro: demo.intro,
    items: demo.items(year),
  };
  const standing = await known(seasons.get(id));
  if (standing === null) await seasons.create(id, content, { demo: true });
  else {
    const { state } = standing;
    const unchanged = isDeepStrictEqual(standing.content, content);
    if (state === 'published' || state === 'archived' || (state === 'scheduled' && unchanged)) return;
    if (state === 'scheduled') await seasons.withdraw(id);
    await seasons.edit(id, standing.version, content);
  }
  await seasons.schedule(id, instantOf(daysOfQuarter(content).startsOn));
}
