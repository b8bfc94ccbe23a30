import { View } from '@tarojs/components';
import { type PropsWithChildren, useEffect, useRef } from 'react';
import { Icon } from './icon';
import { Heading, Press } from './semantics';

interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
}

/** A page's second thought, drawn up from the foot; closed by its cross, the shade, or Escape. */
export const Sheet = ({ open, ...rest }: PropsWithChildren<SheetProps>) =>
  open ? <Opened {...rest} /> : null;

const Opened = ({ title, onClose, children }: PropsWithChildren<Omit<SheetProps, 'open'>>) => {
  const content = (
    <>
      <View className="sheet__head">
        <Heading level={2} className="sheet__title">
          {title}
        </Heading>
        <Press className="sheet__close" label="关闭" onPress={onClose}>
          <Icon name="close" />
        </Press>
      </View>
      <View className="sheet__body">{children}</View>
    </>
  );
  return (
    <View className="sheet">
      <View className="sheet__shade" ariaHidden="true" onClick={onClose} />
      {process.env.TARO_ENV === 'h5' ? (
        <WebDialog title={title} onClose={onClose}>
          {content}
        </WebDialog>
      ) : (
        <View className="sheet__panel" ariaRole="dialog" ariaModal="true" ariaLabel={title}>
          {content}
        </View>
      )}
    </View>
  );
};

/** Takes the focus while it is open, and gives it back. */
const WebDialog = ({ title, onClose, children }: PropsWithChildren<Omit<SheetProps, 'open'>>) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    return () => before?.focus();
  }, []);
  const keep = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Tab') return;
    const stops = panel.current?.querySelectorAll<HTMLElement>('button:not([disabled]), input') ?? [];
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
  };
  return (
    <div
      ref={panel}
      className="sheet__panel"
      role="dialog"
      aria-modal="true"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={keep}
    >
      {children}
    </div>
  );
};
