import { View } from '@tarojs/components';
import type { BoardPoint } from '@titles/shared/eligibility/types';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Press } from '@titles/miniapp/ui/semantics';
import { pages } from '../pages';
import type { Missing } from './view';
import type { Warning } from './warning';

/** What a title taken now would close for later. */
export const WarningBox = ({ warning: { title, lines } }: { warning: Warning }) => (
  <View className="result__box">
    <Notice tone="warning" title={title}>
      {lines.map((text) => (
        <View key={text}>{text}</View>
      ))}
    </Notice>
  </View>
);

/** What has to be asked before one relies on the result. */
export const ConfirmBox = ({ confirm }: { confirm: readonly string[] }) =>
  confirm.length === 0 ? null : (
    <View className="result__box">
      <Notice tone="ask" title="需向人社部门确认">
        {confirm.map((text) => (
          <View key={text} className="points__point">
            {text}
          </View>
        ))}
      </Notice>
    </View>
  );

/** What only the board weighs is neither met nor unmet. */
export const BoardBox = ({ board }: { board: readonly BoardPoint[] }) =>
  board.length === 0 ? null : (
    <View className="result__box">
      <Notice title="由评审决定">
        <View>下面这些自测算不出来，由评审委员会衡量：</View>
        {board.map(({ text, cite: { documentId, clauseId } }) => (
          <Press
            key={text}
            role="link"
            className="points__link"
            label={`${text}，看依据`}
            onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
          >
            <Icon name="document" className="points__icon" />
            {text}
          </Press>
        ))}
      </Notice>
    </View>
  );

/** What is unknown and would decide, each with the way to its question. */
export const MissingBox = ({ missing }: { missing: readonly Missing[] }) => {
  const unasked = missing.flatMap(({ key, name }) => (key === undefined ? [name] : []));
  return missing.length === 0 ? null : (
    <View className="result__box">
      <Notice tone="warning" title="补上这些，结果会更准">
        <View className="missing">
          {missing.map(
            ({ key, name }) =>
              key !== undefined && (
                <Press
                  key={name}
                  role="link"
                  className="missing__question"
                  label={`去回答：${name}`}
                  onPress={() => open(pages.question, { change: key })}
                >
                  {name}
                  <Icon name="forward" className="missing__forward" />
                </Press>
              ),
          )}
        </View>
        {unasked.length > 0 && <View>还要弄清：{unasked.join('、')}</View>}
      </Notice>
    </View>
  );
};
