import { type EntityManager, In } from 'typeorm';
import { SlideRow } from './slide.entity';

/** The slides of videos, by time. */
export async function slidesOf(
  manager: EntityManager,
  videoIds: readonly string[],
): Promise<Map<string, SlideRow[]>> {
  const slides = new Map<string, SlideRow[]>(videoIds.map((id) => [id, []]));
  if (videoIds.length === 0) return slides;
  const rows = await manager.find(SlideRow, {
    where: { videoId: In([...videoIds]) },
    order: { at: 'ASC', id: 'ASC' },
  });
  for (const row of rows) slides.get(row.videoId)?.push(row);
  return slides;
}
