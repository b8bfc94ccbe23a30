/** How useful a session was, from 1 to 5, as people read it. */
export const usefulWords = ['没有帮助', '帮助不大', '有一些帮助', '有帮助', '很有帮助'] as const;
