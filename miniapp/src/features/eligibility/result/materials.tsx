import { View } from '@tarojs/components';
import { open } from '@titles/miniapp/ui/navigate';
import { Press } from '@titles/miniapp/ui/semantics';
import { Fold } from './fold';
import type { RouteCard } from './route-cards';

/** What to have ready for a route, each with the clause that makes it count. */
export const Materials = ({ card: { materials, route } }: { card: RouteCard }) =>
  materials === undefined ? null : (
    <Fold
      title={`要准备的材料（${materials.list.length} 项）`}
      label={`要准备的材料（${materials.list.length} 项）：${route}`}
      className="materials"
    >
      {materials.list.map(({ name, note, cite }) => (
        <View key={name} className="material">
          <View className="material__words">
            <View>{name}</View>
            {note && <View className="material__note">{note}</View>}
          </View>
          {cite && (
            <Press
              role="link"
              className="material__cite"
              label={`${name}的依据`}
              onPress={() =>
                open('/features/documents/clause/index', {
                  documentId: cite.documentId,
                  clauseId: cite.clauseId,
                })
              }
            >
              依据
            </Press>
          )}
        </View>
      ))}
      <View className="material__note">{materials.counts}</View>
    </Fold>
  );
