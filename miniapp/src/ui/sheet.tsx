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
  // Taro's view on the web moves what is in it once more when it comes up, and the focus would be lost.
  return process.env.TARO_ENV === 'h5' ? (
    <div className="sheet">
      <div className="sheet__shade" aria-hidden="true" onClick={onClose} />
      <WebDialog title={title} onClose={onClose}>
        {content}
      </WebDialog>
    </div>
  ) : (
    <View className="sheet">
      <View className="sheet__shade" ariaHidden="true" onClick={onClose} />
      <View className="sheet__panel" ariaRole="dialog" ariaModal="true" ariaLabel={title}>
        {content}
      </View>
    </View>
  );
};

/** Takes the focus while it is open, and gives it back. */
const WebDialog = ({ title, onClose, children }: PropsWithChildren<Omit<SheetProps, 'open'>>) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const own = panel.current;
    own?.focus();
    let held: HTMLElement | null = own;
    const hold = ({ target }: FocusEvent) => (held = target as HTMLElement);
    own?.addEventListener('focusin', hold);
    // Taro's views come up late and move what is in them once more: what is moved, or gone, has lost the focus.
    const moved = new MutationObserver(() => {
      if (document.activeElement === document.body) (held?.isConnected ? held : own)?.focus();
    });
    if (own) moved.observe(own, { childList: true, subtree: true });
    return () => {
      moved.disconnect();
      own?.removeEventListener('focusin', hold);
      before?.focus();
    };
  }, []);
  const keep = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Tab') return;
    const stops = panel.current?.querySelectorAll<HTMLElement>('button:not([disabled]), input') ?? [];
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    const leaves = document.activeElement === edge || (event.shiftKey && event.target === panel.current);
    if (!leaves) return;
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
