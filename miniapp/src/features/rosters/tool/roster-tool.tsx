import { View } from '@tarojs/components';
import { useState } from 'react';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { ProgressBar } from '@titles/miniapp/ui/progress-bar';
import { Section } from '@titles/miniapp/ui/section';
import { useNewestRuleSet } from '../../eligibility/rule-set.store';
import { ruleSetInUse } from '../../eligibility/rule-set';
import { today } from '../../eligibility/today';
import { save } from '../save';
import { type Settings } from '../settings';
import { type Desk, useDesk } from '../use-desk';
import { templateSheets } from '../workbooks';
import { Columns } from './columns';
import { Results } from './results';
import { SettingsCard } from './settings-card';
import './tool.scss';

const fileField = (): HTMLInputElement => {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.xlsx,.xls,.csv,.et,.txt';
  return field;
};

/** A browser's own choice of a file; nothing happens when the person chooses none. */
const chooseFile = (chosen: (file: File) => void): void => {
  const field = fileField();
  field.onchange = () => {
    const file = field.files?.[0];
    if (file) chosen(file);
  };
  field.click();
};

const saveTemplate = () => save(templateSheets(), '单位自查表模板.xlsx');

const initialSettings = (): Settings => ({
  today: today(),
  reviewYear: defaultReviewYear(today()),
  series: null,
  blankMeansNone: false,
  allInService: false,
});

/** 「我们单位谁该报？」: a list is opened, corrected where it was understood wrong, and answered on this device. */
export const RosterTool = () => {
  useNewestRuleSet();
  const desk = useDesk();
  const [settings, setSettings] = useState(initialSettings);
  const { step, understood, failure } = desk.state;
  const ruleSet = ruleSetInUse();
  return (
    <>
      <View className="roster__note">
        打开单位的人员名册，看看谁现在可以申报、走哪条途径、是哪个评审年度、还差什么。
      </View>
      <View className="roster__box">
        <Notice tone="private" title="名册只在这台设备上读">
          不上传，不保存，关掉页面就没有了。身份证号和手机号用不到，不读。
        </Notice>
      </View>
      {failure !== undefined && (
        <View className="roster__box" ariaRole="alert">
          <Notice tone="warning">{failure}</Notice>
        </View>
      )}
      {step === 'choose' && <Choose desk={desk} />}
      {step === 'opening' && <Busy words="正在打开名册" share={0} desk={desk} />}
      {step === 'check' && understood && (
        <>
          <Columns desk={desk} understood={understood} />
          <SettingsCard settings={settings} onChange={setSettings} />
          <View className="roster__acts">
            <Button
              disabled={understood.mapping.name === undefined}
              onPress={() =>
                desk.answer({
                  sheet: understood.sheet,
                  headerRow: understood.headerRow,
                  mapping: understood.mapping,
                  settings,
                  ruleSet,
                })
              }
            >
              {understood.mapping.name === undefined ? '请先指出哪一列是姓名' : '开始计算'}
            </Button>
            <Button kind="secondary" onPress={desk.close}>
              换一份名册
            </Button>
          </View>
        </>
      )}
      {step === 'answering' && <Answering desk={desk} />}
      {step === 'answered' && <Results desk={desk} settings={settings} ruleSet={ruleSet.id} />}
    </>
  );
};

const Choose = ({ desk }: { desk: Desk }) => (
  <Section title="选名册">
    <Card>
      <View className="roster__line">
        Excel、WPS 的 .xlsx、.xls 和 .csv
        都可以。上面有标题、表头合并、日期写法不一样都不要紧，读不懂的会一条条列出来。
      </View>
      <View className="roster__acts">
        <Button icon="document" onPress={() => chooseFile(desk.choose)}>
          选择名册文件
        </Button>
        <Button kind="secondary" onPress={saveTemplate}>
          下载空白模板
        </Button>
      </View>
    </Card>
  </Section>
);

const Answering = ({ desk }: { desk: Desk }) => {
  const { done, total } = desk.state.progress;
  return (
    <Busy words={`已算 ${done} 人，共 ${total} 人`} share={total === 0 ? 0 : done / total} desk={desk} />
  );
};

const Busy = ({ words, share, desk }: { words: string; share: number; desk: Desk }) => (
  <View className="roster__box">
    <Card>
      <View className="roster__line">{words}</View>
      <View className="roster__act">
        <ProgressBar share={share} label={words} />
      </View>
      <View className="roster__acts">
        <Button kind="secondary" onPress={desk.state.step === 'answering' ? desk.cancel : desk.close}>
          停下
        </Button>
      </View>
    </Card>
  </View>
);
