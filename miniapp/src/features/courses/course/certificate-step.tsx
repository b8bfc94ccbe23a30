import { View } from '@tarojs/components';
import { type Standing } from '@titles/shared/contract/course-list';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';

/** The certificate: what it takes, and then the thing itself. */
export const CertificateStep = ({
  courseId,
  standing,
}: {
  courseId: string;
  standing: Standing | undefined;
}) => {
  const { certificate = null, state } = standing ?? {};
  const show = () => open('/features/certificates/certificate/index', { kind: 'course', id: courseId });
  return (
    <Card>
      {certificate !== null ? (
        <>
          <View>核验码</View>
          <View className="course__code">{certificate}</View>
        </>
      ) : (
        <View>看完全部视频并通过测试，就能领取结业证明，带核验码，谁都能核对。</View>
      )}
      {(certificate !== null || state === 'passed') && (
        <View className="course__acts">
          <Button kind={certificate === null ? 'primary' : 'secondary'} icon="document" onPress={show}>
            {certificate === null ? '领取结业证明' : '打开结业证明'}
          </Button>
        </View>
      )}
    </Card>
  );
};
