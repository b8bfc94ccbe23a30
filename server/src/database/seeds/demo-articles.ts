import { calendar } from './articles/calendar';
import { guides } from './articles/guides';
import { incentive } from './articles/incentive';
import { industry } from './articles/industry';
import { reform } from './articles/reform';
import { service } from './articles/service';
import { stories } from './articles/stories';
import { type DemoArticle } from './demo-article';

/** Readable as soon as the demo is loaded. */
export const standingArticles: readonly DemoArticle[] = [
  ...service,
  ...reform,
  ...incentive,
  ...industry,
  ...guides,
  ...stories,
];

/** Kept as drafts until the season that holds them is published. */
export const seasonalArticles: readonly DemoArticle[] = calendar;
