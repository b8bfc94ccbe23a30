import { View } from '@tarojs/components';

/** Says of content that the bureau has not issued it. */
export const DemoMark = ({ what = '示例内容，仅供演示，不是人社部门发布的信息。' }: { what?: string }) => (
  <View className="demo-mark">
    <View className="demo-mark__word">示例</View>
    <View className="demo-mark__text">{what}</View>
  </View>
);
