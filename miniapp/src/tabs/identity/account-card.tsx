import { View } from '@tarojs/components';
import { SignIn } from '../../sign-in';
import { signOut } from '../../signing';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';

export const AccountCard = ({ signedIn }: { signedIn: boolean }) => (
  <Card className="account">
    <View className="account__who">
      <View className="account__mark">
        <Icon name="person" />
      </View>
      <View className="account__words">
        <View className="account__state">{signedIn ? '已登录' : '还没有登录'}</View>
        <View className="account__note">
          {signedIn ? '只保存您同意保存的内容' : '自测、查政策都不用登录'}
        </View>
      </View>
    </View>
    {signedIn ? (
      <Button kind="secondary" onPress={() => void signOut()}>
        退出登录
      </Button>
    ) : (
      <SignIn />
    )}
  </Card>
);
