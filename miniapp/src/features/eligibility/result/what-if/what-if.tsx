import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Icon } from '@titles/miniapp/ui/icon';
import { Press } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import type { Answers } from '../../questions/question';
import { recordOf } from '../../questions/record';
import { today } from '../../today';
import { Outcome } from './outcome';
import { canTry, groundOf, tried, withChange, type Field, type Trial } from './trial';
import { trialFields, type TrialField } from './trial-fields';

interface WhatIfProps {
  answers: Answers;
  year: number;
  /** The real result in one breath. */
  line: string;
}

/** 「如果……」: another year, a certificate, a transfer, tried on the phone. Nothing of it is kept. */
export const WhatIf = ({ answers, year, line }: WhatIfProps) => {
  const [isOpen, setOpen] = useState(false);
  return canTry({ record: recordOf(answers) }) ? (
    <View className="what-if">
      <Button kind="secondary" icon="reform" onPress={() => setOpen(true)}>
        如果……会怎样？
      </Button>
      {isOpen && <Trying answers={answers} year={year} line={line} onClose={() => setOpen(false)} />}
    </View>
  ) : null;
};

const Trying = ({ answers, year, line, onClose }: WhatIfProps & { onClose: () => void }) => {
  const ground = useMemo(() => groundOf(answers, year, today()), [answers, year]);
  /** Every step, the newest last, so that each can be taken back. */
  const [steps, setSteps] = useState<readonly Trial[]>([]);
  const [picking, setPicking] = useState<Field | undefined>();
  const trial = steps[steps.length - 1] ?? nothing;
  const trialFieldsNow = useMemo(() => trialFields(ground, trial), [ground, trial]);
  const result = useMemo(() => tried(ground, trial), [ground, trial]);
  const picked = trialFieldsNow.find(({ field }) => field === picking);

  if (picked)
    return (
      <Picker
        // A page of its own: it is read out by its name, and begins at its top.
        key={picked.field}
        field={picked}
        chosen={trial[picked.field]}
        onPick={(value) => {
          if (value !== trial[picked.field]) setSteps([...steps, withChange(trial, picked.field, value)]);
          setPicking(undefined);
        }}
        onBack={() => setPicking(undefined)}
        onClose={onClose}
      />
    );
  return (
    <Sheet key="all" title="如果……" open onClose={onClose}>
      <Outcome line={line} shown={ground.shown} tried={steps.length > 0 ? result : undefined} />
      {steps.length > 0 && (
        <View className="trial__undo">
          <Button kind="plain" icon="back" onPress={() => setSteps(steps.slice(0, -1))}>
            撤销上一步
          </Button>
          <Button kind="plain" onPress={() => setSteps([])}>
            全部还原
          </Button>
        </View>
      )}
      <View className="trial__fields">
        {trialFieldsNow.map((field) => (
          <FieldRow key={field.field} field={field} onPress={() => setPicking(field.field)} />
        ))}
      </View>
      {trial.series !== undefined && (
        <View className="trial__note">
          只看新系列的途径，原来系列的职称不计在内。能不能转系列评审，要先问人社部门。
        </View>
      )}
    </Sheet>
  );
};

const nothing: Trial = {};

const FieldRow = ({ field: { name, now, chosen }, onPress }: { field: TrialField; onPress: () => void }) => (
  <Press className="trial__field" onPress={onPress}>
    <View className="trial__name">{name}</View>
    <View className={chosen ? 'trial__value trial__value--changed' : 'trial__value'}>{chosen ?? now}</View>
    <Icon name="forward" className="trial__forward" />
  </Press>
);

interface PickerProps {
  field: TrialField;
  chosen: string | undefined;
  onPick: (value: string | undefined) => void;
  onBack: () => void;
  onClose: () => void;
}

const Picker = ({ field, chosen, onPick, onBack, onClose }: PickerProps) => {
  const options = useMemo(() => field.options(), [field]);
  return (
    <Sheet title={field.ask} open onClose={onClose}>
      <Choices label={field.ask}>
        <Choice text={field.keep} chosen={chosen === undefined} onChoose={() => onPick(undefined)} />
        {options.map(({ value, label, hint, effect }) => (
          <Choice
            key={value}
            text={label}
            note={hint ? `${effect}。${hint}` : effect}
            chosen={chosen === value}
            onChoose={() => onPick(value)}
          />
        ))}
      </Choices>
      {options.length === 0 && <View className="trial__note">规则里没有能改变结果的证书。</View>}
      <Button kind="plain" icon="back" onPress={onBack}>
        返回
      </Button>
    </Sheet>
  );
};
