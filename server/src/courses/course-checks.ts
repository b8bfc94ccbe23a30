import { type CourseDetails } from '@titles/shared/contract/course-desk';
import { type Video } from '@titles/shared/contract/video-list';
import { DomainError } from '@titles/shared/errors';

const wrong = (path: string, message: string) =>
  new DomainError('bad-input', undefined, [{ path: `body.details.${path}`, message }]);
const isRepeated = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

/** Throws `bad-input` for what makes no sense by itself. */
export function assertSound({ videoIds, test, bank }: CourseDetails): void {
  if (isRepeated(videoIds)) throw wrong('videoIds', '同一个视频只能放一次');
  if (test.passMark > test.draw) throw wrong('test.passMark', '及格线不能高于每次抽的题数');
  bank.forEach(({ options, right, part }, index) => {
    const at = (field: string) => `bank.${index}.${field}`;
    if (isRepeated(options)) throw wrong(at('options'), `第${index + 1}题有相同的选项`);
    if (isRepeated(right) || right.some((place) => place >= options.length))
      throw wrong(at('right'), `第${index + 1}题请重新选正确选项`);
    if (part && !videoIds.includes(part.videoId))
      throw wrong(at('part'), `第${index + 1}题指向的视频不在课程里`);
  });
}

/** Throws `conflict` with the sentence for what is not ready to be shown; `videos` are those that can be watched. */
export function assertReady({ videoIds, test, bank }: CourseDetails, videos: readonly Video[]): void {
  const refuse = (sentence: string) => new DomainError('conflict', sentence);
  if (videoIds.length === 0) throw refuse('请先放入至少一个视频，再发布。');
  if (videos.length < videoIds.length) throw refuse('课程里有没发布的视频，请先发布它，或从课程里去掉。');
  if (bank.length < test.draw)
    throw refuse(`题库有${bank.length}题，不够每次抽${test.draw}题，请加题或少抽。`);
  bank.forEach(({ citation, part }, index) => {
    if (citation === null && part === null)
      throw refuse(`第${index + 1}题没有写明依据：请引用条款，或指出视频的哪一段。`);
    if (part && part.at >= (videos.find(({ id }) => id === part.videoId)?.length ?? 0))
      throw refuse(`第${index + 1}题指向的时间在视频结束之后。`);
  });
}
