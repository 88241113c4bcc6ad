/** The few signs we use, drawn on one 20-unit grid with one stroke. Decorative: the words beside them say it all. */
import type { ReactNode } from 'react';

interface IconProps {
  size?: number;
}

function Icon({ size = 18, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Two people talking: what we are for. */
export function TalkIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.5 3.5h-3a3 3 0 0 0-3 3v2.6a3 3 0 0 0 2 2.8V15l3-2.6" />
      <path d="M11.6 6.5h2.9a3 3 0 0 1 3 3v2.1a3 3 0 0 1-2 2.8v2.6l-3.2-2.5h-.7a3 3 0 0 1-3-3v-2a3 3 0 0 1 3-3.1Z" />
    </Icon>
  );
}

export function PenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 13.2-.8 3.6 3.6-.8L16.4 6.4a1.7 1.7 0 0 0 0-2.4l-.4-.4a1.7 1.7 0 0 0-2.4 0Z" />
      <path d="m12.2 5 2.8 2.8" />
    </Icon>
  );
}

export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m5.5 5.5 9 9m0-9-9 9" />
    </Icon>
  );
}

export function ChevronIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m7.5 5 5 5-5 5" />
    </Icon>
  );
}

export function BackIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m8.5 5-5 5 5 5m-4.8-5H16.5" />
    </Icon>
  );
}

export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4.5 10.5 3.7 3.7 7.3-8.2" />
    </Icon>
  );
}

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 9h9A1.5 1.5 0 0 1 16 10.5v4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 14.5v-4A1.5 1.5 0 0 1 5.5 9Z" />
      <path d="M6.8 9V6.7a3.2 3.2 0 0 1 6.4 0V9" />
    </Icon>
  );
}

export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.2v4M10 6.6v.1" />
    </Icon>
  );
}

export function CalendarIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 5h11A1.5 1.5 0 0 1 17 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-8A1.5 1.5 0 0 1 4.5 5Z" />
      <path d="M3 8.8h14M6.8 3.2v3m6.4-3v3" />
    </Icon>
  );
}

export function GearIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 6h6.5m3.5 0h4M3 14h3.5m3.5 0h7" />
      <circle cx="11.2" cy="6" r="1.8" />
      <circle cx="8.2" cy="14" r="1.8" />
    </Icon>
  );
}

export function BookIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 5.2C8.6 4.2 6.6 3.8 3.5 4v11c3.1-.2 5.1.2 6.5 1.2 1.4-1 3.4-1.4 6.5-1.2V4c-3.1-.2-5.1.2-6.5 1.2Zm0 0v11" />
    </Icon>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8.8" cy="8.8" r="5.3" />
      <path d="m12.8 12.8 4 4" />
    </Icon>
  );
}

/** A shelf: the library. */
export function ShelfIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 3.5h3v13H4Zm3 2.5h3v10.5H7Zm4.2.6 2.9-.8 3 10-2.9.8Z" />
    </Icon>
  );
}

export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 4.5h12A1.5 1.5 0 0 1 17.5 6v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 14V6A1.5 1.5 0 0 1 4 4.5Z" />
      <path d="m3 5.5 7 5.5 7-5.5" />
    </Icon>
  );
}

export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 4.5v11M4.5 10h11" />
    </Icon>
  );
}
