import { View } from '@tarojs/components';
import { createElement, type PropsWithChildren } from 'react';

/** On the web these are the real elements, with their keyboard and their roles; WeChat knows only views with aria. */
const web = process.env.TARO_ENV === 'h5';

interface Region {
  className?: string;
  label?: string;
}

export const Main = ({ className, children }: PropsWithChildren<Region>) =>
  web ? (
    <main className={className}>{children}</main>
  ) : (
    <View className={className} ariaRole="main">
      {children}
    </View>
  );

export const Nav = ({ className, label, children }: PropsWithChildren<Region>) =>
  web ? (
    <nav className={className} aria-label={label}>
      {children}
    </nav>
  ) : (
    <View className={className} ariaRole="navigation" ariaLabel={label}>
      {children}
    </View>
  );

export const Heading = ({
  level,
  className = '',
  children,
}: PropsWithChildren<{ level: 1 | 2 | 3; className?: string }>) =>
  web ? (
    createElement(`h${level}`, { className: `heading ${className}` }, children)
  ) : (
    <View className={`heading ${className}`} ariaRole="heading" ariaLevel={String(level)}>
      {children}
    </View>
  );

export interface PressProps {
  onPress: () => void;
  className?: string;
  /** What a screen reader says when the words inside do not say it. */
  label?: string;
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab';
  /** For radio, checkbox and switch. */
  checked?: boolean;
  /** For a tab, and for the link to the page one is on. */
  selected?: boolean;
  expanded?: boolean;
  disabled?: boolean;
}

const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'true' : 'false');

/** Whatever can be pressed. */
export const Press = ({
  onPress,
  className = '',
  label,
  role = 'button',
  checked,
  selected,
  expanded,
  disabled = false,
  children,
}: PropsWithChildren<PressProps>) =>
  web ? (
    <button
      type="button"
      className={`press ${className}`}
      role={role === 'button' ? undefined : role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={role === 'tab' ? selected : undefined}
      aria-current={role === 'link' && selected ? 'page' : undefined}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  ) : (
    <View
      className={`press ${className}`}
      hoverClass={disabled ? 'none' : 'press--pressed'}
      ariaRole={role}
      ariaLabel={label}
      ariaChecked={flag(checked)}
      ariaSelected={flag(selected)}
      ariaExpanded={flag(expanded)}
      ariaDisabled={flag(disabled)}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </View>
  );
