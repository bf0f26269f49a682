import { Button, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';

export interface ToolLook {
  /** What it does, in full. */
  words: string;
  /** What is written on it; without, the icon alone, and the words when it is pointed at. */
  short?: string;
  icon: ReactNode;
}

interface Props extends ToolLook {
  isOn: boolean;
  disabled: boolean;
  onPress: () => void;
}

/** Takes a tool into the hand, and puts it back. */
export const ToolButton = ({ words, short, icon, isOn, disabled, onPress }: Props) => {
  const variant = isOn ? 'default' : 'tertiary';
  const shown = isOn ? <Cross /> : icon;
  return short ? (
    <Button
      size="S"
      variant={variant}
      startIcon={shown}
      aria-label={words}
      aria-pressed={isOn}
      disabled={disabled}
      onClick={onPress}
    >
      {short}
    </Button>
  ) : (
    <IconButton label={words} variant={variant} aria-pressed={isOn} disabled={disabled} onClick={onPress}>
      {shown}
    </IconButton>
  );
};
