/** Where what is shared is read, and under which name its id stands in the address. */
export const pages = {
  article: { path: '/features/articles/article/index', name: 'articleId' },
  lecture: { path: '/features/lectures/lecture/index', name: 'lectureId' },
} as const;
