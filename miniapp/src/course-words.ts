import { type Course, type Standing } from '@titles/shared/contract/course-list';
import { momentInWords } from './calendar';

/** What comes next in a course, in a line: 「看完 1 个视频，共 2 个」. */
export function standingInWords({ videos }: Pick<Course, 'videos'>, standing?: Standing): string {
  if (!standing) return `${videos} 个视频，最后测试`;
  const { state, waitsUntil, certificate } = standing;
  const seen = standing.videos.filter(({ completed }) => completed).length;
  if (certificate !== null) return '已结业，证明已领取';
  if (state === 'passed') return '测试已通过，可以领取结业证明';
  if (state === 'begun') return '测试做到一半，可以接着答';
  if (state === 'waiting' && waitsUntil !== null) return `${momentInWords(waitsUntil)} 后可以再考`;
  if (state === 'ready') return '视频看完了，可以测试';
  return `看完 ${seen} 个视频，共 ${standing.videos.length} 个`;
}
