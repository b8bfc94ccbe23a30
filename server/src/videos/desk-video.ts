import { type DeskVideo, type VideoDetails } from '@titles/shared/contract/video-desk';
import { flaggedOf } from '../citations/flagged';
import { type SlideRow } from './slide.entity';
import { type VideoRow } from './video.entity';

export const detailsOf = (row: VideoRow): VideoDetails => ({
  title: row.title,
  summary: row.summary,
  forWhom: row.forWhom,
  speaker: row.speaker,
  hours: row.hours,
  chapters: row.chapters,
  transcript: row.transcript,
  citations: row.citations,
});

/** A video lecture as staff see it. */
export const shownAtDesk = (row: VideoRow, slides: readonly SlideRow[]): DeskVideo => ({
  id: row.id,
  state: row.state,
  details: detailsOf(row),
  film: row.film === null ? null : Object.assign({}, row, { id: row.film }),
  poster: row.poster !== null,
  slides: [...slides],
  demo: row.demo,
  flagged: flaggedOf(row),
  revision: row.revision,
  changedAt: row.changedAt.toISOString(),
});
