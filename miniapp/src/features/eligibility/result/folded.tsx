import { Fold } from './fold';
import { RouteCardView } from './route-card';
import type { RouteCard } from './route-cards';

/** Other levels and routes. */
export const Folded = ({ cards }: { cards: readonly RouteCard[] }) =>
  cards.length === 0 ? null : (
    <Fold title={`其他级别和途径（${cards.length}）`} className="result__others">
      {cards.map((card) => (
        <RouteCardView key={card.key} card={card} />
      ))}
    </Fold>
  );
