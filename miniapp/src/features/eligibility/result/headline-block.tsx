import { View } from '@tarojs/components';
import type { RouteAnswer, Verdict as VerdictId } from '@titles/shared/eligibility/types';
import { Icon, type IconName } from '@titles/miniapp/ui/icon';
import { Heading } from '@titles/miniapp/ui/semantics';
import { LineText } from './line-text';
import { TimeLine } from './time-line';
import type { ResultView } from './view';

const looks: Readonly<Record<VerdictId, { name: string; icon: IconName }>> = {
  mayApply: { name: 'may-apply', icon: 'check' },
  notYet: { name: 'not-yet', icon: 'clock' },
  askBureau: { name: 'ask-bureau', icon: 'ask' },
  unknown: { name: 'not-yet', icon: 'info' },
  no: { name: 'no', icon: 'cross' },
};

/** The answer in one breath, and under it what opens in which review year. */
export const Headline = ({ view, best }: { view: ResultView; best: RouteAnswer | undefined }) => {
  const look = looks[best?.verdict ?? 'no'];
  return (
    <View className={`answer answer--${look.name}`}>
      <View className="answer__mark">
        <Icon name={look.icon} />
      </View>
      <Heading level={1} className="answer__line">
        <LineText line={view.line} />
      </Heading>
      <TimeLine now={view.now} milestones={view.milestones} />
    </View>
  );
};
