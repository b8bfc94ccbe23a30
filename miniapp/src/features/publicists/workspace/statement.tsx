import { View } from '@tarojs/components';
import { useState } from 'react';
import { ledger } from '@titles/shared/contract/ledger';
import { statementsFile } from '@titles/shared/ledger-words';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { openFile } from '@titles/miniapp/open-file';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { monthInWords, monthsUpTo, stepInWords, worthInWords } from '../words';

const { mine, mineSheet } = client(ledger);

interface StatementProps {
  thisMonth: string;
  /** The application waits: what was read counts with its approval. */
  waiting: boolean;
}

/** Stands for the months of the last year before these two. */
const OLDER = 'older';

/** The own statement of a month of the last year. */
export const StatementSection = ({ thisMonth, waiting }: StatementProps) => {
  const [month, setMonth] = useState(thisMonth);
  const { value, failure, retry } = useRemote(mine, { query: { month } });
  const { busy, refusal, act } = useAct();
  const [choosing, setChoosing] = useState(false);
  const [newest = '', before = '', ...older] = monthsUpTo(thisMonth, 12);
  const isOlder = older.includes(month);
  const options = [newest, before].map((one) => ({ value: one, text: monthInWords(one) }));
  const choose = (chosen: string) => {
    setChoosing(chosen === OLDER);
    if (chosen !== OLDER) setMonth(chosen);
  };
  const print = ({ closed }: { closed: boolean }) =>
    act(
      () => openFile(mineSheet({ query: { month } }), `${statementsFile({ month, closed })}.pdf`),
      () => undefined,
    );
  return (
    <Section title="对账单">
      <Filters
        label="月份"
        options={[...options, { value: OLDER, text: isOlder ? monthInWords(month) : '更早' }]}
        value={isOlder ? OLDER : month}
        onChange={choose}
      />
      <Sheet title="看哪个月" open={choosing} onClose={() => setChoosing(false)}>
        <Choices label="看哪个月">
          {older.map((one) => (
            <Choice key={one} text={monthInWords(one)} chosen={one === month} onChoose={() => choose(one)} />
          ))}
        </Choices>
      </Sheet>
      {value ? (
        <Card>
          <View className="publicist__state">
            {value.closed ? '已关账，数目不再变' : '还没有关账，数目会变'}
          </View>
          {waiting && <View className="publicist__line">申请通过后，之前读完的一并计入。</View>}
          {value.statement.lines.map(({ step, units, ...worth }) => (
            <View key={step} className="statement__row">
              <View>{stepInWords[step]}</View>
              <View>
                {units} 次{worth.fen !== null && ` · ${worthInWords(worth)}`}
              </View>
            </View>
          ))}
          <View className="statement__row">
            <View>合计</View>
            <View>{worthInWords(value.statement)}</View>
          </View>
          {value.corrections.map(({ step, of, at, reason }) => (
            <View key={at} className="publicist__line">
              撤销{monthInWords(of)}的一次{stepInWords[step]}：{reason}
            </View>
          ))}
          <View className="publicist__note">
            只计核实过的阅读、完成的自测和确认的预约，分享本身不计。补贴标准由人社部门确定，没有公布前写「未定标准」。
          </View>
          <View className="publicist__acts">
            <Button kind="secondary" icon="document" onPress={() => print(value)} disabled={busy}>
              下载对账单
            </Button>
          </View>
          {refusal !== null && (
            <View className="publicist__refusal" ariaRole="alert">
              <Notice tone="warning">{refusal}</Notice>
            </View>
          )}
        </Card>
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};
