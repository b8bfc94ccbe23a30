import { type SharedContent } from '@titles/shared/contract/sharing';

/** Where what is shared is read, and under which name its id stands in the address. */
export const pages: Readonly<Record<SharedContent['kind'], { path: string; name: string }>> = {
  article: { path: '/features/articles/article/index', name: 'articleId' },
  lecture: { path: '/features/lectures/lecture/index', name: 'lectureId' },
  season: { path: '/tabs/seasons/index', name: 'seasonId' },
};
