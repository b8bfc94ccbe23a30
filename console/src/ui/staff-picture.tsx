import { Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { fileAt } from '../api';

interface StaffPictureProps {
  /** Where the service keeps it, as the call of a download says. */
  path: string;
  alt: string;
  width: number;
}

/** A picture that only staff may see: fetched with their session, shown from memory. */
export function StaffPicture({ path, alt, width }: StaffPictureProps) {
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    fileAt(path).then(
      (file) => {
        if (wanted) setAddress((made = URL.createObjectURL(file)));
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [path]);
  if (failed) return <Typography.Text type="secondary">图片没有打开</Typography.Text>;
  if (address === null) return <Skeleton.Image active style={{ width, height: (width * 9) / 16 }} />;
  return <img src={address} alt={alt} width={width} style={{ borderRadius: 4 }} />;
}
