import { View } from '@tarojs/components';
import { useState } from 'react';
import { type LectureField, lectureFields } from '@titles/shared/contract/lecturers';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Icon } from '@titles/miniapp/ui/icon';
import { Press } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';

interface FieldChooserProps {
  value: LectureField | undefined;
  onChange: (field: LectureField | undefined) => void;
  /** What no field at all is called; without it one must be chosen. */
  all?: string;
}

/** The professional field, of a list too long for a row. */
export const FieldChooser = ({ value, onChange, all }: FieldChooserProps) => {
  const [choosing, setChoosing] = useState(false);
  const choose = (field: LectureField | undefined) => {
    setChoosing(false);
    onChange(field);
  };
  const shown = value ?? all ?? '请选择';
  return (
    <>
      <Press className="forum__chooser" label={`专业领域：${shown}`} onPress={() => setChoosing(true)}>
        <View>{shown}</View>
        <Icon name="down" />
      </Press>
      <Sheet title="专业领域" open={choosing} onClose={() => setChoosing(false)}>
        <Choices label="专业领域">
          {all !== undefined && (
            <Choice text={all} chosen={value === undefined} onChoose={() => choose(undefined)} />
          )}
          {lectureFields.map((field) => (
            <Choice key={field} text={field} chosen={field === value} onChoose={() => choose(field)} />
          ))}
        </Choices>
      </Sheet>
    </>
  );
};
