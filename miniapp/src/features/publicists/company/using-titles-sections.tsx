import { View } from '@tarojs/components';
import { copyText } from '@titles/miniapp/copy';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { ownRules, platforms, uses } from './using-titles';

const toClause = () => open('/features/documents/clause/index', { documentId: 'plan-2020', clauseId: '4.9' });

/** The plan's wish to private companies (R905), and what a high share of senior titles is good for (R906). */
export const UsingTitles = () => (
  <>
    <Section title="让职称在单位里有用">
      <Card>
        <View className="company__line">
          方案鼓励民营企业把职称和聘用、晋升、考核、薪酬挂钩。怎么挂由单位自己定，例如：
        </View>
        {uses.map(({ where, how }) => (
          <View key={where} className="company__use">
            <View className="company__where">{where}</View>
            <View>{how}</View>
          </View>
        ))}
        <View className="publicist__acts">
          <Button
            kind="secondary"
            icon="copy"
            onPress={() => copyText(ownRules, '示例文本已复制，请按单位情况修改')}
          >
            复制一份制度示例
          </Button>
        </View>
        <View className="publicist__note">这是示例，不是规定；金额和条件都由单位填写。</View>
        <Row
          title="看方案怎么说"
          note="激励引导：补贴、聘用待遇、优先推荐"
          icon="document"
          onPress={toClause}
        />
      </Card>
    </Section>
    <Section title="高级职称占比高，可以优先推荐">
      <Card>
        <View className="company__line">
          高级职称（副高、正高）占比高的单位，申报下面的平台时，人社部门优先推荐：
        </View>
        {platforms.map((platform) => (
          <View key={platform} className="company__point">
            {platform}
          </View>
        ))}
        <View className="publicist__note">
          多少算高、什么时候申报，方案没有写，请问人社部门。单位自查表算完后会写出名册上的占比。
        </View>
      </Card>
    </Section>
  </>
);
