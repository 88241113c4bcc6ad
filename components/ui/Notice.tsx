import type { ReactNode } from 'react';
import { InfoIcon } from './icons';

/** One plain remark. `problem` is spoken at once: something asked for could not be done. */
export function Notice({ children, problem }: { children: ReactNode; problem?: boolean }) {
  return (
    <div className={problem ? 'notice' : 'notice notice--calm'} role={problem ? 'alert' : undefined}>
      <InfoIcon />
      <div>{children}</div>
    </div>
  );
}
