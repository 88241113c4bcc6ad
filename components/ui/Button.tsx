import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'icon' | 'grave';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  look?: Look;
  wide?: boolean;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** Acts on what a person did: a click made by a script of the page is not one. */
export function Button({ look = 'plain', wide, className, onClick, ...rest }: ButtonProps) {
  const names = ['button', look !== 'plain' && `button--${look}`, wide && 'button--wide', className];
  return (
    <button
      type="button"
      {...rest}
      className={names.filter(Boolean).join(' ')}
      onClick={onClick && ((event) => event.nativeEvent.isTrusted && onClick(event))}
    />
  );
}
