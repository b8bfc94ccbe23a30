import { usePlace } from '../use-place';
import { SeasonEditor } from './season-editor';
import { Planner } from './planner';

/** The year's plan, or one season of it. */
export default function SeasonsPage() {
  const { query } = usePlace();
  return query.id === undefined ? <Planner /> : <SeasonEditor key={query.id} id={query.id} />;
}
