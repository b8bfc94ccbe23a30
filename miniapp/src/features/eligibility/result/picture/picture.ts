import type { Assessment } from '@titles/shared/eligibility/types';
import { dateText } from '@titles/shared/policy/date-text';
import type { VerdictTone } from '@titles/miniapp/ui/verdict';
import type { RouteCard } from '../route-cards';
import type { ResultView } from '../view';
import { clauseName } from './clause-name';

export interface PictureCard {
  tone: VerdictTone;
  word: string;
  heading: string;
  route: string;
  /** The review year with its window. */
  when?: string;
  clauses: readonly string[];
}

/** What the picture of a result says: where the ways lead and which clauses say so, and nothing that was answered. */
export interface Picture {
  line: string;
  when?: string;
  sections: readonly { title: string; cards: readonly PictureCard[] }[];
  ruleSet: string;
  /** The day on which it was worked out, `2026年11月23日`. */
  date: string;
}

const sections: readonly { title: string; tone: VerdictTone }[] = [
  { title: '可以走的途径', tone: 'mayApply' },
  { title: '以后可以走的途径', tone: 'notYet' },
  { title: '要先问人社部门的途径', tone: 'askBureau' },
];

const cardOf = ({ tone, word, heading, route, when, cites }: RouteCard): PictureCard => ({
  tone,
  word,
  heading,
  route,
  ...(when !== undefined && { when }),
  clauses: [...new Set(cites.flatMap((cite) => clauseName(cite) ?? []))],
});

/** Absent where no way is open, opens later or may be open: then there is nothing to keep. */
export const pictureOf = (
  { line, open, elsewhere }: Pick<ResultView, 'line' | 'open' | 'elsewhere'>,
  { ruleSet }: Pick<Assessment, 'ruleSet'>,
  today: string,
): Picture | undefined => {
  const cards = [...open, ...elsewhere].filter(({ tone, when }) => tone !== 'notYet' || when !== undefined);
  const filled = sections.flatMap(({ title, tone }) => {
    const own = cards.filter((card) => card.tone === tone).map(cardOf);
    return own.length === 0 ? [] : [{ title, cards: own }];
  });
  const [first] = filled;
  return (
    first && {
      line,
      when: cards[0]?.when,
      sections: filled,
      ruleSet,
      date: dateText(today),
    }
  );
};
