import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { TextField } from '@titles/miniapp/ui/text-field';
import { fieldLabels, fields, whyNotRead, type Field, type Mapping } from '../columns/fields';
import { type Column, type Understood } from '../desk';
import { type Desk } from '../use-desk';
import { Select } from './field';

const NOT_READ = '';
type Choice = Field | typeof NOT_READ;
const options = [
  { value: NOT_READ as Choice, text: '不读这一列' },
  ...fields.map((field) => ({ value: field, text: fieldLabels[field] })),
];

/** What most answers turn on; without a column for it the answers say what is missing. */
const important: readonly Field[] = ['title', 'titleBy', 'titleYear', 'schooling', 'graduated', 'workSince'];

const fieldIn = (mapping: Mapping, column: number): Choice =>
  fields.find((field) => mapping[field] === column) ?? NOT_READ;

/** A field is said by one column: whoever is given it takes it from the one before. */
const withField = (mapping: Mapping, column: number, chosen: Choice): Mapping => ({
  ...Object.fromEntries(Object.entries(mapping).filter(([field, at]) => at !== column && field !== chosen)),
  ...(chosen !== NOT_READ && { [chosen]: column }),
});

/** How the list was understood, to be corrected before anybody is answered. */
export const Columns = ({ desk, understood }: { desk: Desk; understood: Understood }) => {
  const { sheet, columns, mapping, found, rows } = understood;
  const lacking = important.filter((field) => mapping[field] === undefined);
  return (
    <Section title="核对每一列">
      <View className="roster__note">
        「{desk.state.fileName}」里有 {rows} 行。每一列是什么，我们按表头猜的，猜错了请改过来。
      </View>
      {!found && (
        <View className="roster__box" ariaRole="alert">
          <Notice tone="warning" title="没有找到表头">
            请写明表头在第几行，或者在下面指出哪一列是姓名。
          </Notice>
        </View>
      )}
      <View className="roster__box">
        <Card>
          {desk.state.sheets.length > 1 && (
            <Select
              label="哪一张表"
              value={String(sheet)}
              options={desk.state.sheets.map((text, index) => ({ value: String(index), text }))}
              onChange={(index) => desk.understand(Number(index), null)}
            />
          )}
          <HeaderRow key={`${sheet} ${understood.headerRow}`} desk={desk} understood={understood} />
        </Card>
      </View>
      <View className="roster__box">
        <Card>
          {columns.map(
            (column, index) =>
              (column.name !== '' || column.samples.length > 0) && (
                <Select
                  key={index}
                  label={labelOf(column, index)}
                  note={noteOf(column, fieldIn(mapping, index))}
                  value={fieldIn(mapping, index)}
                  options={options}
                  onChange={(chosen) => desk.map(withField(mapping, index, chosen))}
                />
              ),
          )}
        </Card>
      </View>
      {lacking.length > 0 && (
        <View className="roster__box">
          <Notice title="名册里没有这些列">
            {lacking.map((field) => fieldLabels[field]).join('、')}
            。没有也能算，靠它们才能定的结果会写「还缺信息」。
          </Notice>
        </View>
      )}
    </Section>
  );
};

/** Spreadsheets call their columns A, B … Z, AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const labelOf = ({ name }: Column, index: number): string =>
  `${letters(index)} 列${name === '' ? '' : `：${name}`}`;

function noteOf({ name, samples }: Column, field: Choice): string {
  const why = field === NOT_READ ? whyNotRead(name) : '';
  // Numbers of documents and phones are not shown either.
  const shown = /身份证|身份号|证件号|手机|电话/.test(name) ? [] : samples;
  return [shown.length > 0 ? `例如：${shown.join('、').slice(0, 60)}` : '', why].filter(Boolean).join('。');
}

const HeaderRow = ({ desk, understood }: { desk: Desk; understood: Understood }) => {
  const [typed, setTyped] = useState(String(understood.headerRow));
  const row = Number(typed);
  const wrong = !(Number.isInteger(row) && row >= 1 && row <= 99);
  return (
    <View className="roster__header-row">
      <TextField
        label="表头从第几行开始"
        digits
        length={2}
        value={typed}
        onInput={setTyped}
        wrong={wrong}
        note={wrong ? '请写 1 到 99' : '表头是写着「姓名」的那一行；合并成两行的，写上面那行。'}
      />
      {!wrong && row !== understood.headerRow && (
        <Button kind="secondary" onPress={() => desk.understand(understood.sheet, row)}>
          按第 {row} 行重新读
        </Button>
      )}
    </View>
  );
};
