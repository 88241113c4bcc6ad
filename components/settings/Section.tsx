import type { ReactNode } from 'react';

/** A part of the settings: what it is about on one side, what there is to set on the other. */
export function Section({
  title,
  lead,
  id,
  children,
}: {
  title: string;
  lead?: string;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="settings__part" id={id}>
      <div className="settings__title">
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
      </div>
      <div className="settings__body">{children}</div>
    </section>
  );
}
