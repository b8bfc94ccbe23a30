import { View } from '@tarojs/components';

/** A thin bar of how much is done, `share` between 0 and 1, named by `label` (「还剩约 4 题」). */
export const ProgressBar = ({ share, label }: { share: number; label: string }) => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const bar = <View className="progress__done" style={{ width: `${percent}%` }} />;
  return process.env.TARO_ENV === 'h5' ? (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      {bar}
    </div>
  ) : (
    <View className="progress" ariaRole="progressbar" ariaLabel={label} ariaValuenow={String(percent)}>
      {bar}
    </View>
  );
};
