import { View } from '@tarojs/components';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Heading } from '@titles/miniapp/ui/semantics';
import type { ResultView } from './view';

interface OutcomesProps {
  outcomes: NonNullable<ResultView['outcomes']>;
  onPick: (year: number) => void;
}

/** The certificate's date leaves two review years open: what each would mean; picking one settles it. */
export const Outcomes = ({ outcomes, onPick }: OutcomesProps) => (
  <View className="outcomes">
    <Heading level={2} className="outcomes__title">
      只有发证日期，有两种可能
    </Heading>
    <View className="outcomes__lead">
      年限按评审年度算。评审年度写在评审通过的文件标题上，也能在申报系统的记录里查到。查到后在这里选：
    </View>
    <Choices label="职称的评审年度">
      {outcomes.each.map(({ year, line }) => (
        <Choice
          key={year}
          text={`如果是${year}年度评的`}
          note={line}
          chosen={false}
          onChoose={() => onPick(year)}
        />
      ))}
    </Choices>
  </View>
);
