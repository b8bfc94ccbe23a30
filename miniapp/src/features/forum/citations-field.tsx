import { View } from '@tarojs/components';
import { useState } from 'react';
import { citationLabel } from '@titles/shared/citation-label';
import { documents } from '@titles/shared/contract/documents';
import { type Citation } from '@titles/shared/contract/fields';
import { search } from '@titles/shared/contract/search';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { Press } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { TextField } from '@titles/miniapp/ui/text-field';
import { ClauseLink } from './post-text';
import { Refusal } from './refusal';

const { find } = client(search);
const { clause } = client(documents);
const MOST = 5;

type Hit = Awaited<ReturnType<typeof find>>['hits'][number];

interface CitationsFieldProps {
  label: string;
  value: readonly Citation[];
  onChange: (value: Citation[]) => void;
}

/** The clauses that a text cites: found by their words, looked at, taken away again. */
export const CitationsField = ({ label, value, onChange }: CitationsFieldProps) => {
  const [picking, setPicking] = useState(false);
  const add = (citation: Citation) => {
    setPicking(false);
    const others = value.filter(
      ({ documentId, clauseId }) => documentId !== citation.documentId || clauseId !== citation.clauseId,
    );
    onChange([...others, citation]);
  };
  return (
    <View className="forum__gap">
      <View className="forum__label">{label}</View>
      {value.map((citation, index) => (
        <View key={`${citation.documentId}/${citation.clauseId}`} className="forum__chosen">
          <ClauseLink citation={citation} />
          <Press
            className="forum__drop"
            label={`不引用${citation.label}`}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
          </Press>
        </View>
      ))}
      {value.length < MOST && (
        <View className="forum__acts">
          <Button kind="secondary" icon="document" onPress={() => setPicking(true)}>
            选条款
          </Button>
        </View>
      )}
      <Sheet title="选条款" open={picking} onClose={() => setPicking(false)}>
        <Picker onPick={add} />
      </Sheet>
    </View>
  );
};

const Picker = ({ onPick }: { onPick: (citation: Citation) => void }) => {
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>();
  const { busy, refusal, act } = useAct();
  const look = () =>
    act(
      () =>
        find({ query: { q: words.trim().slice(0, 50) } }).then((found) =>
          setHits(found.hits.filter(({ kind, documentId }) => kind === 'clause' && documentId !== null)),
        ),
      () => undefined,
    );
  const pick = (documentId: string, clauseId: string) =>
    act(
      () =>
        clause({ params: { documentId, clauseId } }).then((page) =>
          onPick({ documentId, clauseId, label: citationLabel(page) }),
        ),
      () => undefined,
    );
  return (
    <>
      <TextField
        label="条款里的字"
        length={50}
        value={words}
        placeholder="如：专利、技师"
        onInput={setWords}
      />
      <View className="forum__acts">
        <Button kind="secondary" icon="search" disabled={busy || words.trim() === ''} onPress={look}>
          找条款
        </Button>
      </View>
      <Refusal sentence={refusal} />
      <View className="forum__list" ariaLive="polite">
        {hits?.map(({ id, documentId, title, place, snippet }) => (
          <Card key={`${documentId ?? ''}/${id}`} onPress={() => pick(documentId ?? '', id)}>
            <View className="forum__field">{place}</View>
            <View className="forum__row-title">{title}</View>
            <View className="forum__note">{snippet.map(({ text }) => text).join('')}</View>
          </Card>
        ))}
        {hits?.length === 0 && <View className="forum__note">没有找到，换个短一点的词试试。</View>}
      </View>
    </>
  );
};
