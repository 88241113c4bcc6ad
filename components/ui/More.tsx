import type { ReactNode } from 'react';
import { ChevronIcon } from './icons';

/** Something to unfold. The browser's own element: keyboard and screen reader come with it. */
export function More({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details
      className="more"
      open={open}
      onToggle={({ currentTarget }) => {
        // What was unfolded at the lower edge of a card would stay out of sight.
        if (currentTarget.open && !open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary className="more__summary">
        <ChevronIcon size={14} />
        {summary}
      </summary>
      <div className="more__body">{children}</div>
    </details>
  );
}
