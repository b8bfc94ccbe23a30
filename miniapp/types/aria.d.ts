import '@tarojs/components/types/common';

type Flag = 'true' | 'false';

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaLevel?: string;
    ariaHidden?: Flag;
    ariaDisabled?: Flag;
    ariaChecked?: Flag;
    ariaSelected?: Flag;
    ariaExpanded?: Flag;
    ariaModal?: Flag;
    ariaValuenow?: string;
    ariaLive?: 'polite' | 'assertive';
  }
}
