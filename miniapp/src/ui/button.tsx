import { type PropsWithChildren } from 'react';
import { Icon, type IconName } from './icon';
import { Press } from './semantics';

interface ButtonProps {
  onPress: () => void;
  /** `primary` once a screen; `secondary` beside it; `plain` reads as a link. */
  kind?: 'primary' | 'secondary' | 'plain';
  icon?: IconName;
  disabled?: boolean;
  label?: string;
}

export const Button = ({
  onPress,
  kind = 'primary',
  icon,
  disabled,
  label,
  children,
}: PropsWithChildren<ButtonProps>) => (
  <Press className={`button button--${kind}`} onPress={onPress} disabled={disabled} label={label}>
    {icon && <Icon name={icon} className="button__icon" />}
    {children}
  </Press>
);
